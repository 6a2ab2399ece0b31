import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The old idiom that STYLE.md part 1 of the style guide replaces: story words for mechanisms, and "where" for "if". */
const IDIOM =
  /\b(told|heard|anew|whoever|whom|surely|nobody|somebody|somebody’s|mended?)\b|\bwhere (none|nobody|absent|not|there is|it is|they are)\b|\bwho (asks|comes|waits|calls|reads|writes|sends)\b|\bso (many|long|much)\b/gi;
/** Words that no file or exported name may contain. */
const NAME = /^(told|heard|hear|anew|patience|patient|testimony|ours|stranger|kept|said)$/i;

/** Folders that still contain the old idiom in comments, with the most that they may contain. Lower a number when you rewrite; never raise one. */
const REMAINING: Readonly<Record<string, number>> = {};

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

const commentsOf = (text: string): string[] =>
  [...text.matchAll(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/[^\n]*/g)].map(([comment]) => comment);

const folderOf = (file: string): string => file.split('/').slice(0, 2).join('/');

test('comments in the source code contain no more of the old idiom than is listed', () => {
  const found = new Map<string, string[]>();
  for (const file of filesIn('src')) {
    const hits = commentsOf(readFileSync(join(ROOT, file), 'utf8')).flatMap((one) => one.match(IDIOM) ?? []);
    if (hits.length > 0)
      found.set(folderOf(file), [
        ...(found.get(folderOf(file)) ?? []),
        ...hits.map((hit) => `${file}: ${hit}`),
      ]);
  }
  const tooMany = [...found]
    .filter(([folder, hits]) => hits.length > (REMAINING[folder] ?? 0))
    .map(([folder, hits]) => `${folder}: ${hits.length}, such as ${hits.slice(0, 3).join('; ')}`);
  expect(tooMany).toEqual([]);
});

test('the check finds the old idiom', () => {
  expect('// Who comes beyond is told to come again.'.match(IDIOM)).toEqual(['Who comes', 'told']);
  expect('/** Returns null if the queue is full. */'.match(IDIOM)).toBeNull();
});

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

/** Names that wait for their step of the redesign. */
const NAMES_LEFT: readonly string[] = [];
