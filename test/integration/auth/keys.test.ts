import { firstKey } from '../../../src/auth/apiKeyStore.js';
import { ApiKeyCache, newKey, type StoredKey } from '../../../src/auth/apiKeys.js';
import { Role } from '../../../src/auth/principal.js';
import { startupWarnings } from '../../../src/auth/startupWarnings.js';
import { openTestGraph } from '../../support/testGraph.js';
import { onDesk } from '../../support/world.js';

const desk = onDesk();
const everything = async () =>
  JSON.stringify(
    (await desk.graph.read('MATCH (n) RETURN properties(n) AS n')).map((record) => record.get('n')),
  );

describe('at the command line', () => {
  test('a key is shown once, listed without itself, and revoked; what is kept of it is a hash', async () => {
    const made = await desk.run('key', 'add', 'registrar', '--role', 'admin');
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^mpg_[0-9a-z]{10}_[\w-]{43}\n$/)]);
    expect(made.stderr).toContain('it is shown only once');
    const key = made.out.trim();
    const secret = key.split('_').slice(2).join('_');
    expect(await everything()).not.toContain(secret);
    const listed = await desk.run('key', 'list');
    expect(listed.out).toMatch(/^[0-9a-z]{10} admin registrar: made \d{4}-\d\d-\d\d, valid\n$/);
    expect(listed.out).not.toContain(secret);
    const json = JSON.parse((await desk.run('key', 'list', '--json', '-')).out);
    expect(json).toEqual([
      {
        id: key.split('_')[1],
        name: 'registrar',
        role: 'admin',
        museum: null,
        made: expect.any(String),
        expires: null,
        revoked: null,
      },
    ]);
    expect(await desk.run('key', 'revoke', 'registrar')).toMatchObject({
      code: 0,
      out: 'Revoked the key registrar.\n',
    });
    expect((await desk.run('key', 'list')).out).toContain('revoked ');
    expect(await desk.run('key', 'revoke', json[0].id)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('was already revoked, at '),
    });
  });

  test('what it did stands in the audit log', async () => {
    await desk.run('key', 'add', 'tate', '--role', 'submitter', '--museum', 'Tate', '--days', '30');
    await desk.run('key', 'revoke', 'nobody');
    const log = await desk.graph.read(
      'MATCH (one:AuditEntry) RETURN one {.by, .way, .role, .museum, .action, .about, .outcome} AS one ORDER BY one.at',
    );
    expect(log.map((record) => record.get('one'))).toEqual([
      {
        by: 'command line',
        way: 'COMMAND_LINE',
        role: null,
        museum: 'Tate',
        action: 'key add',
        about: 'tate',
        outcome: 'DONE',
      },
      {
        by: 'command line',
        way: 'COMMAND_LINE',
        role: null,
        museum: null,
        action: 'key revoke',
        about: 'nobody',
        outcome: 'REFUSED',
      },
    ]);
    expect((await desk.run('key', 'list')).out).toContain(' submitter tate, for Tate: made ');
  });

  test.each([
    [['key', 'add', 'a'], "required option '--role <role>' not specified"],
    [['key', 'add', 'a', '--role', 'king'], 'Allowed choices are reader, submitter, judge, admin'],
    [['key', 'add', 'a', '--role', 'submitter'], 'A submitter needs a museum. Add --museum'],
    [
      ['key', 'add', 'a', '--role', 'judge', '--museum', 'Tate'],
      '--museum is only allowed with the role submitter',
    ],
    [['key', 'add', 'a\nb', '--role', 'judge'], 'up to 100 letters, digits, spaces, dots and hyphens'],
    [
      ['key', 'add', 'a', '--role', 'judge', '--days', '0'],
      '--days is "0"; expected a whole number from 1 to 9999',
    ],
    [['key', 'revoke', 'x'], 'There is no key x. "partnership-graph key list" lists all keys.'],
  ])('%j is told what is wrong', async (args, message) => {
    const { code, stderr } = await desk.run(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('a name is one key’s for ever, and a key that is given for its id is not repeated', async () => {
    const { out } = await desk.run('key', 'add', 'registrar', '--role', 'admin');
    await desk.run('key', 'revoke', 'registrar');
    expect((await desk.run('key', 'add', 'registrar', '--role', 'admin')).stderr).toContain(
      'Choose another name',
    );
    const { stderr } = await desk.run('key', 'revoke', out.trim());
    expect(stderr).toContain('Enter the id of the key');
    expect(stderr).not.toContain(out.trim());
    expect(await everything()).not.toContain(out.trim().slice(15));
  });
});

describe('at the first start', () => {
  const start = (host = '127.0.0.1', knowsOthers = false) =>
    startupWarnings(desk.graph, { host, knowsOthers });

  test('a random key of the role admin is told once', async () => {
    const [line, key] = await start();
    expect(line).toMatch(/shown only once/);
    expect(key).toMatch(/^ {2}mpg_[0-9a-z]{10}_[\w-]{43}$/);
    expect(await start()).toEqual([]);
    await desk.run('key', 'revoke', 'first start');
    expect(await start()).toEqual([]);
  });

  test('not where others reach the service, and not where somebody is known by the configuration', async () => {
    expect(await start('127.0.0.1', true)).toEqual([]);
    expect(await start('0.0.0.0')).toEqual([expect.stringContaining('No credentials for writing exist yet')]);
    await desk.run('key', 'add', 'registrar', '--role', 'admin');
    expect([await start('0.0.0.0'), await start('::1')]).toEqual([[], []]);
  });

  test('several that start at once make one', async () => {
    const graphs = Array.from({ length: 4 }, openTestGraph);
    const keys = await Promise.all(graphs.map((graph) => firstKey(graph)));
    await Promise.all(graphs.map((graph) => graph.close()));
    expect(keys.filter((key) => key !== undefined)).toHaveLength(1);
  });
});

describe('what is kept of them by a service', () => {
  const { key, ...stored } = newKey();
  const one: StoredKey = { ...stored, name: 'tate', role: Role.ADMIN, museum: null, expires: null };
  let read: readonly StoredKey[];
  let reads: number;
  let now: number;
  let keys: ApiKeyCache;
  beforeEach(() => {
    [read, reads, now] = [[one], 0, 0];
    keys = new ApiKeyCache(
      async () => {
        reads += 1;
        return read;
      },
      () => now,
    );
  });

  test('is read once for many, and again after five seconds: a revoked one is nobody’s then', async () => {
    const all = await Promise.all(Array.from({ length: 100 }, () => keys.callerOf(key)));
    expect([new Set(all.map((principal) => JSON.stringify(principal))).size, reads]).toEqual([1, 1]);
    read = [];
    now = 4_900;
    expect(await keys.callerOf(key)).toEqual({ by: 'tate', role: 'admin', method: 'KEY' });
    now = 5_100;
    expect([await keys.callerOf(key), reads]).toEqual(['WRONG', 2]);
  });

  test('who guesses has the database asked once a second at most, and a new key is known after a second', async () => {
    for (let at = 0; at < 200; at += 1) expect(await keys.callerOf(newKey().key)).toBe('WRONG');
    expect(reads).toBe(1);
    const other = newKey();
    read = [one, { ...one, id: other.id, digest: other.digest, name: 'leeds' }];
    now = 1_100;
    expect(await keys.callerOf(other.key)).toMatchObject({ by: 'leeds' });
    expect(reads).toBe(2);
  });

  test('what has not the form of a key is asked nobody', async () => {
    expect([await keys.callerOf('mpg_x'), reads]).toEqual(['WRONG', 0]);
  });

  test('the id alone opens nothing, and a database that is away is not taken for a key that is none', async () => {
    expect(await keys.callerOf(`mpg_${one.id}_${'A'.repeat(43)}`)).toBe('WRONG');
    const unreachable = new ApiKeyCache(
      () => Promise.reject(new Error('away')),
      () => now,
    );
    await expect(unreachable.callerOf(key)).rejects.toThrow('away');
  });
});
