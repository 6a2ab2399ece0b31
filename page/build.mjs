// Bundles the page into dist/page: index.html, the documentation, and scripts and styles with a content hash in their names.
// GraphiQL 4 rather than 5: version 5 uses Monaco, whose editor and workers are several times larger than this whole
// page.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { feature } from 'topojson-client';
import { documentsIn } from './documents.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));

/** File contents of a folder, by file name. */
function textsIn(folder, ending) {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

/** Removes the 370 kB of fonts in GraphiQL's styles; the page uses system fonts. */
const withoutFonts = {
  name: 'without-fonts',
  setup({ onLoad }) {
    onLoad({ filter: /graphiql[\\/]dist[\\/]style\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/@font-face\s*\{[^}]*\}/g, ''),
      loader: 'css',
    }));
  },
};

/** Natural Earth's outlines: high resolution for Britain and its neighbours, low for the world. */
function outlines() {
  const read = (name) => {
    const atlas = JSON.parse(readFileSync(join(root, `node_modules/world-atlas/${name}.json`), 'utf8'));
    return feature(atlas, atlas.objects.countries);
  };
  const near = new Set(['United Kingdom', 'Ireland', 'Isle of Man', 'Jersey', 'Guernsey']);
  const { type, features } = read('countries-50m');
  const islands = { type, features: features.filter(({ properties }) => near.has(properties.name)) };
  // Parsed as JSON, which is faster than a script literal. Rounded to 0.001 degrees, less than a pixel.
  const exported = (name, shapes) => {
    const text = JSON.stringify(shapes, (_, part) =>
      typeof part === 'number' ? Math.round(part * 1e3) / 1e3 : part,
    );
    return `export const ${name} = JSON.parse(${JSON.stringify(text)});`;
  };
  return [exported('islands', islands), exported('world', read('countries-110m'))].join('\n');
}

const withOutlines = {
  name: 'with-outlines',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^outlines$/ }, () => ({ path: 'outlines', namespace: 'outlines' }));
    onLoad({ filter: /./, namespace: 'outlines' }, () => ({ contents: outlines(), loader: 'js' }));
  },
};

const HASHED = { entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]' };
const SMALL = { bundle: true, target: 'es2022', minify: true, charset: 'utf8', legalComments: 'linked' };

/** Builds the explorer's web worker as a separate script. Returns its address. */
async function buildLayout(folder) {
  const { metafile } = await build({
    ...HASHED,
    ...SMALL,
    entryPoints: { layout: join(root, 'page/explorer/layout.ts') },
    outdir: join(folder, 'assets'),
    format: 'iife',
    metafile: true,
    logLevel: 'warning',
  });
  const name = Object.keys(metafile.outputs).find((path) => path.endsWith('.js'));
  return `/assets/${basename(name)}`;
}

/** Queries of the first views, exported from their own code for the service's cache warm-up. */
async function firstViews() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'page/explorer/firstViews.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const { FIRST_VIEWS } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return JSON.stringify(FIRST_VIEWS);
}

/** Writes compressed copies of each asset next to it, so that the service does not compress at request time. */
function compressAll(folder) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
  for (const name of readdirSync(folder)) {
    const asset = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(asset, { params }));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(asset, { level: 9 }));
  }
}

/** Module preload links for an entry's static imports, so that a browser fetches them in parallel. */
function preloads({ outputs }, entry) {
  const [, { imports }] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === entry);
  return imports
    .filter(({ kind }) => kind === 'import-statement')
    .map(({ path }) => `<link rel="modulepreload" href="/assets/${basename(path)}" />\n    `)
    .join('');
}

/** Builds the page into a folder. Empties the folder first. */
export async function buildPage(folder) {
  rmSync(folder, { recursive: true, force: true });
  const layout = await buildLayout(folder);
  const { metafile } = await build({
    ...HASHED,
    ...SMALL,
    entryPoints: {
      main: join(root, 'page/main.ts'),
      explorer: join(root, 'page/explorer/explorer.ts'),
      submit: join(root, 'page/submit/submit.ts'),
      desk: join(root, 'page/desk/desk.ts'),
      starting: join(root, 'page/starting.ts'),
      pages: join(root, 'page/pages.css'),
    },
    outdir: join(folder, 'assets'),
    absWorkingDir: root,
    splitting: true,
    format: 'esm',
    loader: { '.cypher': 'text' },
    metafile: true,
    define: {
      LAYOUT: JSON.stringify(layout),
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
    ['main', 'page/index.html', 'graphiql.html', 'page/main.ts'],
    ['explorer', 'page/explorer.html', 'index.html', 'page/explorer/explorer.ts'],
    ['submit', 'page/submit.html', 'submit.html', 'page/submit/submit.ts'],
    ['desk', 'page/desk.html', 'desk.html', 'page/desk/desk.ts'],
  ];
  for (const [entry, source, file, script] of pages) {
    const html = readFileSync(join(root, source), 'utf8')
      .replace('<script', `${preloads(metafile, script)}<script`)
      .replace(`/${entry}.css`, named(entry, 'css'))
      .replace(`/${entry}.js`, named(entry, 'js'));
    writeFileSync(join(folder, file), html);
  }
  const styled = (file) =>
    readFileSync(join(root, file), 'utf8').replace('/explorer.css', named('explorer', 'css'));
  writeFileSync(
    join(folder, 'starting.html'),
    styled('page/starting.html').replace('/starting.js', named('starting', 'js')),
  );
  writeFileSync(join(folder, 'stylesheets.json'), JSON.stringify({ pages: named('pages', 'css') }));
  const document = styled('page/document.html');
  writeFileSync(join(folder, 'document.html'), document);
  mkdirSync(join(folder, 'docs'));
  const documents = documentsIn(root);
  for (const { name, title, body } of documents) {
    const html = document.replace('TITLE', () => title).replace('BODY', () => body);
    writeFileSync(join(folder, `docs/${name}.html`), html);
  }
  writeFileSync(join(folder, 'sections.json'), JSON.stringify(documents.flatMap(({ sections }) => sections)));
  for (const picture of ['favicon.ico', 'preview.png'])
    writeFileSync(join(folder, picture), readFileSync(join(root, 'page', picture)));
  writeFileSync(join(folder, 'llms.txt'), readFileSync(join(root, 'page/llms.txt')));
  writeFileSync(join(folder, 'examples.json'), JSON.stringify(textsIn('questions', '.graphql')));
  writeFileSync(join(folder, 'firstViews.json'), await firstViews());
  const ofService = Object.keys(metafile.inputs).filter((path) => path.startsWith('src/'));
  writeFileSync(join(folder, 'inputs.json'), JSON.stringify(ofService));
  compressAll(join(folder, 'assets'));
}

if (argv[1] === fileURLToPath(import.meta.url)) await buildPage(join(root, 'dist/page'));
