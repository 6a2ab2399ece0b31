import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ROOT = new URL('../..', import.meta.url).pathname;

interface Package {
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

/** Allowed licences of installed packages; and additional ones for build and test tools. */
const RUNTIME = [
  '(MIT AND BSD-3-Clause)',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
];
const DEVELOPMENT = [
  '(MIT OR CC0-1.0)',
  'Apache-2.0 AND MIT',
  'CC BY-SA 4.0',
  'CC-BY-4.0',
  'MIT OR Apache-2.0',
  'MPL-2.0',
  'WTFPL',
];

const { packages } = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')) as {
  packages: Readonly<Record<string, Package>>;
};
const installed = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);

test('each package has a licence that allows what we do with it', () => {
  const others = installed
    .filter(([, { license = 'none', dev }]) => ![...RUNTIME, ...(dev ? DEVELOPMENT : [])].includes(license))
    .map(([path, { license }]) => `${path}: ${license}`);
  expect(others).toEqual([]);
});

test('docs/licences.md names each of these licences', () => {
  const page = readFileSync(`${ROOT}docs/licences.md`, 'utf8');
  const used = new Set(installed.map(([, { license }]) => license));
  expect([...used].filter((licence) => !page.includes(`\`${licence}\``))).toEqual([]);
});

test('npm run sbom lists what is installed, with versions and licences, and nothing that only builds or tests', () => {
  const text = execFileSync('npm', ['run', '--silent', 'sbom'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  const bom = JSON.parse(text) as {
    bomFormat: string;
    components: { name: string; version: string; purl: string; licenses?: object[] }[];
  };
  const names = new Set(bom.components.map(({ name }) => name));
  expect(bom.bomFormat).toBe('CycloneDX');
  for (const name of ['neo4j-driver', 'fastify', '@apollo/server']) expect(names).toContain(name);
  for (const name of ['jest', '@biomejs/biome', 'playwright']) expect(names).not.toContain(name);
  for (const { purl, licenses } of bom.components) {
    expect(purl).toMatch(/^pkg:npm\//);
    expect(licenses?.length).toBeGreaterThan(0);
  }
});

test('graphql stays at version 16: Apollo Server 5 and type-graphql refuse 17', () => {
  const { dependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  expect(dependencies.graphql).toMatch(/^16\.\d+\.\d+$/);
});
