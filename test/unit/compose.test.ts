import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

/** The Compose Specification's own JSON schema, as the linter dclint ships it. */
function composeSchema(): Record<string, unknown> {
  const dclint = dirname(createRequire(import.meta.url).resolve('dclint/package.json'));
  const schema = JSON.parse(readFileSync(join(dclint, 'schemas', 'compose.schema.json'), 'utf8'));
  // Ajv has draft 7 built in, under another spelling of its address.
  delete schema.$schema;
  return schema;
}

const isCompose = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
  composeSchema(),
);
const text = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8');
const compose = parse(text);
const dockerfile = readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8');

test('the compose file is what the Compose Specification allows', () => {
  isCompose(compose);
  expect(isCompose.errors).toBeNull();
});

// Controls: a check that accepts these would be useless.
test.each([
  ['an unknown key at the top', 'volumes:\n', 'volume:\n'],
  ['an unknown key of a service', '    restart:', '    restarts:'],
  ['a health check without the right key', 'retries: 12', 'retry: 12'],
  ['a condition that does not exist', 'service_healthy', 'service_well'],
  ['a port that is none', '127.0.0.1:${PORT:-4000}:4000', '{ target: [4000] }'],
  ['a service that is a list', '  service:\n', '  service:\n    - '],
])('a broken copy is refused: %s', (_, right, wrong) => {
  expect(text).toContain(right);
  const broken = text.replace(right, wrong);
  expect(broken).not.toBe(text);
  let allowed: boolean;
  try {
    allowed = isCompose(parse(broken));
  } catch {
    allowed = false;
  }
  expect(allowed).toBe(false);
});

test('it has the database and the service, each with a health check, and keeps the graph in a named volume', () => {
  expect(Object.keys(compose.services)).toEqual(['neo4j', 'service']);
  expect(compose.services.neo4j.image).toBe('neo4j:5.26-community');
  for (const service of Object.values<{ healthcheck?: unknown }>(compose.services)) {
    expect(service.healthcheck).toBeDefined();
  }
  for (const volume of compose.services.neo4j.volumes as string[]) {
    expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
  }
});

test('the service writes nothing but uploads, and has no rights beyond its own', () => {
  const { read_only, cap_drop, security_opt, volumes } = compose.services.service;
  expect([read_only, cap_drop, security_opt]).toEqual([true, ['ALL'], ['no-new-privileges:true']]);
  const [, folder] = volumes[0].split(':');
  expect(dockerfile).toContain(`ENV DATA_DIR=${folder}\n`);
});

test('the image runs as somebody without rights, and all that it copies passes .dockerignore', () => {
  const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  expect(lastStage).toMatch(/^USER node$/m);
  const ignore = readFileSync(new URL('../../.dockerignore', import.meta.url), 'utf8').split('\n');
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, args = '']) =>
    args.split(' ').slice(0, -1),
  );
  expect(copied.length).toBeGreaterThan(5);
  expect(copied.filter((path) => !ignore.includes(`!${path}`))).toEqual([]);
});
