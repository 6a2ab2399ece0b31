// Builds the service (dist) and the page (dist/page), each only if what it is built from has changed since.
//
//   node bin/build.mjs [--if-possible]
//
// A package without the source (a release, a container) is built already: nothing is done. With --if-possible (at "npm install"),
// missing development dependencies are no error: the build is left to "npm start" then.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { argv, execPath, exit, stderr } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The parts: what each is built from, what shows that it is there, and how it is built. */
const PARTS = {
  service: {
    from: ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    made: 'dist/main.js',
    needs: 'typescript/bin/tsc',
    async build() {
      run(join(root, 'node_modules/typescript/bin/tsc'), ['-p', 'tsconfig.build.json']);
      const { codeHash, CODE_HASH_FILE } = await import('../dist/store/inputs.js');
      writeFileSync(CODE_HASH_FILE, `${codeHash()}\n`);
    },
  },
  page: {
    from: [
      'page',
      'questions',
      'cypher/browser',
      'docs',
      'README.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'data/README.md',
      'package-lock.json',
    ],
    more: 'dist/page/inputs.json', // modules of the service that the page imports, as its build notes them
    made: 'dist/page/index.html',
    needs: 'esbuild/lib/main.js',
    async build() {
      run(join(root, 'page/build.mjs'), []);
    },
  },
};

/** Builds a part if it is missing or was built from something else. Returns what is in the way; undefined if nothing is. */
export async function build(name) {
  const { from, more, made, needs, build: make } = PARTS[name];
  if (!existsSync(join(root, from[0]))) return undefined;
  const note = join(root, 'dist', `${name}.built`);
  const hash = () => hashOf([...from, ...listed(more)]);
  if (existsSync(join(root, made)) && existsSync(note) && readFileSync(note, 'utf8') === hash())
    return undefined;
  if (!existsSync(join(root, 'node_modules', needs)))
    return 'Run "npm install" (without --omit=dev) first: this is the source, and has to be built.';
  stderr.write(`Building the ${name} …\n`);
  await make();
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, hash());
  return undefined;
}

/**
 * Writes the commit of the source to `dist/commit.txt`, for `/version`; removes the file if the commit is not known, or if the source differs
 * from it.
 */
function writeCommit() {
  if (!existsSync(join(root, 'src'))) return;
  const file = join(root, 'dist/commit.txt');
  const git = (...options) => spawnSync('git', ['-C', root, ...options], { encoding: 'utf8' });
  const { status, stdout } = git('rev-parse', '--verify', 'HEAD');
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', 'src', 'page', 'cypher', 'data');
  mkdirSync(dirname(file), { recursive: true });
  if (status === 0 && changed.status === 0 && changed.stdout === '' && existsSync(join(root, '.git')))
    writeFileSync(file, stdout);
  else rmSync(file, { force: true });
}

const listed = (file) =>
  file && existsSync(join(root, file)) ? JSON.parse(readFileSync(join(root, file), 'utf8')) : [];

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(root, path))))
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function run(script, options) {
  const {
    status,
    stdout,
    stderr: output,
  } = spawnSync(execPath, [script, ...options], { cwd: root, encoding: 'utf8' });
  if (status === 0) return;
  stderr.write(`It could not be built:\n${stdout}${output}\n`);
  exit(2);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  writeCommit();
  for (const name of Object.keys(PARTS)) {
    const fault = await build(name);
    if (!fault) continue;
    if (argv.includes('--if-possible')) break;
    stderr.write(`${fault}\n`);
    exit(2);
  }
}
