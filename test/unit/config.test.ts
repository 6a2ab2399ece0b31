import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, VARIABLES } from '../../src/config.js';
import { defaultDataFolder } from '../../src/dataFolder.js';
import { USUAL } from '../../src/limits/limits.js';
import { REMOVED_VARIABLES, RENAMED_VARIABLES } from '../../src/renamedVariables.js';
import { UserError } from '../../src/userError.js';

test('an empty environment gives the usual configuration', () => {
  expect(readConfig({ XDG_DATA_HOME: '/data' })).toEqual({
    host: '127.0.0.1',
    port: 4000,
    watch: {
      logLevel: 'info',
      logFormat: undefined,
      metrics: { host: '127.0.0.1', port: 9464, chosen: false },
      slowMilliseconds: 1_000,
      slowPlan: false,
      traces: undefined,
    },
    database: undefined,
    local: {
      dataDir: join('/data', 'museum-partnership-graph'),
      boltPort: 7687,
      httpPort: 7474,
    },
    limits: USUAL,
    federation: false,
    responseCacheBytes: 64 * 2 ** 20,
    readAccess: 'public',
    warnings: [],
  });
});

test('each variable is read; an empty one counts as not set', () => {
  const config = readConfig({
    PORT: '0',
    HOST: '0.0.0.0',
    NEO4J_URI: 'neo4j+s://graph.example:7687',
    NEO4J_PASSWORD: 'secret',
    NEO4J_DATABASE: '',
    DATA_DIR: '/srv/graph',
    NEO4J_HTTP_PORT: '17474',
    NEO4J_BOLT_PORT: '17687',
    LOG_LEVEL: 'debug',
  });
  expect(config).toEqual({
    host: '0.0.0.0',
    port: 0,
    watch: {
      logLevel: 'debug',
      logFormat: undefined,
      metrics: { host: '127.0.0.1', port: 9464, chosen: false },
      slowMilliseconds: 1_000,
      slowPlan: true,
      traces: undefined,
    },
    database: {
      uri: 'neo4j+s://graph.example:7687',
      user: 'neo4j',
      password: 'secret',
      database: undefined,
      browserUrl: undefined,
    },
    local: { dataDir: '/srv/graph', boltPort: 17687, httpPort: 17474 },
    limits: USUAL,
    federation: false,
    responseCacheBytes: 64 * 2 ** 20,
    readAccess: 'public',
    warnings: [],
  });
});

test.each([
  [{ PORT: 'abc' }, 'PORT is "abc"; expected a whole number from 0 to 65535. Correct or unset it.'],
  [{ PORT: '70000' }, 'PORT is "70000"; expected a whole number from 0 to 65535. Correct or unset it.'],
  [{ PORT: '-1' }, 'PORT is "-1"; expected a whole number from 0 to 65535. Correct or unset it.'],
  [
    { NEO4J_URI: 'http://x' },
    'NEO4J_URI is "http://x"; expected an address such as neo4j://host:7687, neo4j+s://…, bolt://…. Correct or unset it.',
  ],
  [
    { LOG_LEVEL: 'loud' },
    'LOG_LEVEL is "loud"; expected one of silent, fatal, error, warn, info, debug, trace. Correct or unset it.',
  ],
  [{ PORT: '7474' }, 'PORT and NEO4J_HTTP_PORT are both 7474. Change one of them.'],
])('%j is refused with what came and what is allowed', (env, message) => {
  expect(() => readConfig(env)).toThrow(new UserError(message));
});

test('all wrong variables are told at once', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/^PORT is "x".*\nLOG_LEVEL is "y"/);
});

test('a password without an address is told not to be used', () => {
  expect(readConfig({ NEO4J_PASSWORD: 'secret' }).warnings).toEqual([
    'NEO4J_PASSWORD is not used, because NEO4J_URI is not set.',
  ]);
});

test.each([
  ['linux', {}, '/home/ada/.local/share/museum-partnership-graph'],
  ['linux', { XDG_DATA_HOME: '/x' }, '/x/museum-partnership-graph'],
  ['darwin', {}, '/home/ada/Library/Application Support/museum-partnership-graph'],
] as const)('on %s the data is where programs keep theirs', (platform, env, folder) => {
  expect(defaultDataFolder(env, platform, '/home/ada')).toBe(folder);
});

test('each limit is set by its variable, between its least and its largest; what is wrong is told with what is allowed', () => {
  const config = readConfig({ MAX_NODES: '500', RATE_LIMIT: '0', MAX_CONCURRENT_OPERATIONS: '5' });
  expect(config.limits).toEqual({ ...USUAL, nodes: 500, requests: 0, concurrent: 5, queued: 20 });
  expect(() => readConfig({ MAX_EXPORTS: '1001', MAX_DEPTH: 'deep' })).toThrow(
    'MAX_DEPTH is "deep"; expected a whole number from 1 to 100. Correct or unset it.\n' +
      'MAX_EXPORTS is "1001"; expected a whole number from 1 to 1000. Correct or unset it.',
  );
});

test('persisted operations, trusted proxies, and the size of the response cache', () => {
  const { persisted, trustProxy, responseCacheBytes } = readConfig({
    PERSISTED_OPERATIONS: '/srv/operations',
    PERSISTED_ONLY: 'true',
    TRUST_PROXY: '1',
    RESPONSE_CACHE_MB: '3',
  });
  expect(persisted).toEqual({ path: '/srv/operations', only: true });
  expect([trustProxy, responseCacheBytes]).toEqual([1, 3 * 2 ** 20]);
  expect(() => readConfig({ RESPONSE_CACHE_MB: 'many' })).toThrow(
    /"many"; expected a whole number of megabytes/,
  );
  expect(() => readConfig({ PERSISTED_ONLY: 'true' })).toThrow(/PERSISTED_OPERATIONS is not set/);
});

test('what the service tells of itself', () => {
  const { watch } = readConfig({
    METRICS_ADDRESS: '[::1]:9000',
    LOG_FORMAT: 'json',
    SLOW_OPERATION_MS: '0',
    LOG_LEVEL: 'debug',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
  });
  expect(watch).toEqual({
    logLevel: 'debug',
    logFormat: 'json',
    metrics: { host: '::1', port: 9000, chosen: true },
    slowMilliseconds: 0,
    slowPlan: true,
    traces: 'http://127.0.0.1:4318',
  });
  expect(readConfig({ METRICS_ADDRESS: 'off' }).watch.metrics).toBeUndefined();
  expect(() =>
    readConfig({ METRICS_ADDRESS: '127.0.0.1:99999', OTEL_EXPORTER_OTLP_ENDPOINT: 'ftp://x' }),
  ).toThrow(
    'METRICS_ADDRESS is "127.0.0.1:99999"; expected an address such as 127.0.0.1:9464, or off. Correct or unset it.\n' +
      'OTEL_EXPORTER_OTLP_ENDPOINT is "ftp://x"; expected an address such as http://127.0.0.1:4318. Correct or unset it.',
  );
});

describe('docs/configuration.md', () => {
  const text = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const [table = '', upgrade = ''] = text.split('## Upgrade from 0.1');

  test('lists every variable once, and no other', () => {
    const rows = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, names = '']) =>
      names.match(/\b[A-Z][A-Z0-9_]+\b/g),
    );
    expect(rows.toSorted()).toEqual([...VARIABLES].toSorted());
    expect(VARIABLES.length).toBeLessThan(40);
  });

  test('lists every renamed and removed variable', () => {
    const rows = [...upgrade.matchAll(/^\| `([A-Z_]+)` \| (.*) \|$/gm)].map(([, name, instead = '']) => [
      name,
      instead.replaceAll('`', ''),
    ]);
    const renamed = Object.entries(RENAMED_VARIABLES).map(([old, { name, values = {} }]) => [
      old,
      [
        name,
        Object.entries(values)
          .map(([from, to]) => `${from} is now ${to}`)
          .join(', '),
      ]
        .filter(Boolean)
        .join('; '),
    ]);
    expect(rows).toEqual([...renamed, ...Object.entries(REMOVED_VARIABLES)]);
  });
});

test('CONTACT is an email address or a web address', () => {
  for (const CONTACT of ['desk@example.org', 'https://example.org/contact'])
    expect(readConfig({ CONTACT }).contact).toBe(CONTACT);
  expect(() => readConfig({ CONTACT: 'the desk' })).toThrow(
    'CONTACT is "the desk"; expected an email address or a web address',
  );
});

test('PUBLIC_URL is an HTTP address; a slash at its end is dropped', () => {
  expect(readConfig({ PUBLIC_URL: 'https://graph.example.org/' }).publicUrl).toBe(
    'https://graph.example.org',
  );
  expect(readConfig({ PUBLIC_URL: 'https://example.org/graph' }).publicUrl).toBe('https://example.org/graph');
  for (const PUBLIC_URL of ['graph.example.org', 'https://graph.example.org?x=1', 'ftp://graph.example.org'])
    expect(() => readConfig({ PUBLIC_URL })).toThrow(
      `PUBLIC_URL is "${PUBLIC_URL}"; expected an address such as https://graph.example.org`,
    );
});
