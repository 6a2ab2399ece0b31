// Bundles the page into dist/page: index.html, and scripts and styles whose names carry a hash of what they hold.
// GraphiQL 4 rather than 5: 5 is made of Monaco, whose editor and workers are several times as large as all of this.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { feature } from 'topojson-client';

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

/** Natural Earth's outlines: Britain and its neighbours closely, the world roughly. */
function outlines() {
  const read = (name) => {
    const atlas = JSON.parse(readFileSync(join(root, `node_modules/world-atlas/${name}.json`), 'utf8'));
    return feature(atlas, atlas.objects.countries);
  };
  const near = new Set(['United Kingdom', 'Ireland', 'Isle of Man', 'Jersey', 'Guernsey']);
  const { type, features } = read('countries-50m');
  const islands = { type, features: features.filter(({ properties }) => near.has(properties.name)) };
  return `export const islands = ${JSON.stringify(islands)};\nexport const world = ${JSON.stringify(read('countries-110m'))};`;
}

const withOutlines = {
  name: 'with-outlines',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^outlines$/ }, () => ({ path: 'outlines', namespace: 'outlines' }));
    onLoad({ filter: /./, namespace: 'outlines' }, () => ({ contents: outlines(), loader: 'js' }));
  },
};

/** Builds the page into a folder, which is emptied first. */
export async function buildPage(folder) {
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: {
      main: join(root, 'page/main.ts'),
      explorer: join(root, 'page/explorer/explorer.ts'),
    },
    outdir: join(folder, 'assets'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    loader: { '.cypher': 'text' },
    legalComments: 'linked',
    metafile: true,
    define: {
      'process.env.NODE_ENV': '"production"',
      QUESTIONS: JSON.stringify(textsIn('questions', '.graphql')),
      BROWSER_QUERIES: JSON.stringify(textsIn('cypher/browser', '.cypher')),
    },
    plugins: [withoutFonts, withOutlines],
    logLevel: 'warning',
  });
  const names = Object.keys(metafile.outputs).map((path) => basename(path));
  const named = (entry, ending) =>
    `/assets/${names.find((name) => new RegExp(`^${entry}-\\w+\\.${ending}$`).test(name))}`;
  mkdirSync(folder, { recursive: true });
  const pages = [
    ['main', 'page/index.html', 'graphiql.html'],
    ['explorer', 'page/explorer.html', 'index.html'],
  ];
  for (const [entry, source, file] of pages) {
    const html = readFileSync(join(root, source), 'utf8')
      .replace(`/${entry}.css`, named(entry, 'css'))
      .replace(`/${entry}.js`, named(entry, 'js'));
    writeFileSync(join(folder, file), html);
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) await buildPage(join(root, 'dist/page'));
