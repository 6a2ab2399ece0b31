import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Words that no file or exported name may contain; prose.test.ts checks texts. */
const NAME = /^(told|heard|hear|anew|patience|patient|testimony|ours|stranger|kept|said)$/i;

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

test('files and exports are not named in the old idiom', () => {
  const words = (name: string) => name.split(/(?=[A-Z])|[^A-Za-z]+/);
  const wrong = filesIn('src').flatMap((file) => {
    const exported = [
      ...readFileSync(join(ROOT, file), 'utf8').matchAll(
        /^export (?:abstract |async )?(?:const|function\*?|class|interface|type|enum) (\w+)/gm,
      ),
    ].map(([, name = '']) => name);
    const base =
      file
        .split('/')
        .at(-1)
        ?.replace(/\.tsx?$/, '') ?? '';
    return [base, ...exported]
      .filter((name) => words(name).some((word) => NAME.test(word)))
      .map((name) => `${file}: ${name}`);
  });
  expect(wrong).toEqual(NAMES_LEFT);
});

/** Names that are not renamed yet. */
const NAMES_LEFT: readonly string[] = [];
