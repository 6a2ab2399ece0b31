// Bundles the page into dist/page: index.html, and scripts and styles whose names carry a hash of what they hold.
// GraphiQL 4 rather than 5: 5 is made of Monaco, whose editor and workers are several times as large as all of this.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The files of a folder by name, each as its text. */
function textsIn(folder, ending) {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

/** GraphiQL's styles hold 370 kB of fonts; the page uses the reader's own. */
const withoutFonts = {
  name: 'without-fonts',
  setup({ onLoad }) {
    onLoad({ filter: /graphiql[\\/]dist[\\/]style\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/@font-face\s*\{[^}]*\}/g, ''),
      loader: 'css',
    }));
  },
};

/** Builds the page into a folder, which is emptied first. */
export async function buildPage(folder) {
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: [join(root, 'page/main.ts')],
    outdir: join(folder, 'assets'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'linked',
    metafile: true,
    define: {
      'process.env.NODE_ENV': '"production"',
      QUESTIONS: JSON.stringify(textsIn('questions', '.graphql')),
      BROWSER_QUERIES: JSON.stringify(textsIn('cypher/browser', '.cypher')),
    },
    plugins: [withoutFonts],
    logLevel: 'warning',
  });
  const names = Object.keys(metafile.outputs).map((path) => basename(path));
  const named = (pattern) => `assets/${names.find((name) => pattern.test(name))}`;
  const html = readFileSync(join(root, 'page/index.html'), 'utf8')
    .replace('main.css', named(/^main-\w+\.css$/))
    .replace('main.js', named(/^main-\w+\.js$/));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), html);
}

if (argv[1] === fileURLToPath(import.meta.url)) await buildPage(join(root, 'dist/page'));
