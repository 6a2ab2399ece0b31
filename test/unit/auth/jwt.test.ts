import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { jwtReader } from '../../../src/auth/jwt.js';
import { readConfig } from '../../../src/config.js';
import { JWT, signed } from '../../support/callers.js';

const read = jwtReader(JWT);

test('a token tells who, in what role, and for which museum', async () => {
  const by = 'registry system';
  expect(await read(await signed({ role: 'judge' }))).toEqual({ by, role: 'judge', method: 'JWT' });
  expect(await read(await signed({ role: 'submitter', museum: 'Tate' }))).toEqual({
    ...{ by, role: 'submitter', method: 'JWT' },
    museum: 'Tate',
  });
});

test('a role that is not said, or not known, is that of a reader; a submitter without a museum is nobody', async () => {
  expect(await read(await signed({}))).toMatchObject({ role: 'reader' });
  expect(await read(await signed({ role: 'emperor' }))).toMatchObject({ role: 'reader' });
  expect(await read(await signed({ role: 'submitter' }))).toBe('WRONG');
});

test.each([
  ['another secret', { secret: 'another secret, which is as long as that one is' }, 'WRONG'],
  ['another algorithm', { algorithm: 'HS512' }, 'WRONG'],
  ['another audience', { audience: 'other' }, 'WRONG'],
  ['another issuer', { issuer: 'https://other.example' }, 'WRONG'],
  ['expired longer ago than clocks differ', { seconds: -10 }, 'EXPIRED'],
])('%s', async (_what, other, error) => {
  expect(await read(await signed({ role: 'admin' }, other))).toBe(error);
});

test('clocks may differ by the seconds that are configured', async () => {
  expect(await read(await signed({ role: 'admin' }, { seconds: -3 }))).toMatchObject({ role: 'admin' });
});

test('a token without a signature, without an end, or that begins later is nobody’s', async () => {
  const unsigned = `${btoa('{"alg":"none"}')}.${btoa(`{"sub":"a","aud":"${JWT.audience}","iss":"${JWT.issuer}","exp":9999999999}`)}.`;
  expect(await read(unsigned.replaceAll('=', ''))).toBe('WRONG');
  const secret = new TextEncoder().encode((JWT.key as { secret: string }).secret);
  const made = () =>
    new SignJWT({ role: 'admin' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('a')
      .setAudience(JWT.audience)
      .setIssuer(JWT.issuer);
  expect(await read(await made().sign(secret))).toBe('WRONG');
  expect(await read(await made().setExpirationTime('2m').setNotBefore('1m').sign(secret))).toBe('WRONG');
});

describe('with the keys of an issuer', () => {
  let server: Server;
  let jwks: string;
  let keys: object = { keys: [] };
  let asked = 0;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(keys));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    jwks = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
  });
  afterAll(() => new Promise((done) => server.close(done)));

  test('its tokens are believed, others’ are not, and it is not asked for each; the secret of the public key’s text is none', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const other = await generateKeyPair('ES256');
    keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }] };
    const reading = jwtReader({ ...JWT, algorithm: 'ES256', key: { jwks } });
    const token = (key: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'], kid: string) =>
      new SignJWT({ role: 'admin' })
        .setProtectedHeader({ alg: 'ES256', kid })
        .setSubject('registry')
        .setAudience(JWT.audience)
        .setIssuer(JWT.issuer)
        .setExpirationTime('1m')
        .sign(key);
    expect(await reading(await token(privateKey, 'one'))).toMatchObject({ by: 'registry', role: 'admin' });
    expect(await reading(await token(other.privateKey, 'one'))).toBe('WRONG');
    expect(await reading(await token(other.privateKey, 'two'))).toBe('WRONG');
    expect(await reading(await signed({ role: 'admin' }, { secret: JSON.stringify(keys) }))).toBe('WRONG');
    expect(asked).toBeLessThanOrEqual(2);
  });

  test('where the keys cannot be had it is not known whose a token is', async () => {
    const unreachable = jwtReader({
      ...JWT,
      algorithm: 'ES256',
      key: { jwks: 'http://127.0.0.1:1/jwks.json' },
    });
    const { privateKey } = await generateKeyPair('ES256');
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256' })
      .setSubject('a')
      .setAudience(JWT.audience)
      .setIssuer(JWT.issuer)
      .setExpirationTime('1m')
      .sign(privateKey);
    expect(await unreachable(token)).toBe('UNAVAILABLE');
  });
});

const GOOD = {
  JWT_SECRET: 'x'.repeat(32),
  JWT_ALGORITHM: 'HS256',
  JWT_AUDIENCE: 'graph',
  JWT_ISSUER: 'https://issuer.example',
};
test('the configuration says by what tokens are believed', () => {
  expect(readConfig({}).jwt).toBeUndefined();
  expect(readConfig(GOOD).jwt).toEqual({
    algorithm: 'HS256',
    audience: 'graph',
    issuer: 'https://issuer.example',
    skewSeconds: 30,
    key: { secret: 'x'.repeat(32) },
  });
});

test.each([
  [
    { ...GOOD, JWT_SECRET: 'too-short-a-secret' },
    'JWT_SECRET is invalid; expected a secret of 32 or more bytes',
  ],
  [{ ...GOOD, JWT_ALGORITHM: 'none' }, 'JWT_ALGORITHM is "none"; expected one of HS256'],
  [
    { ...GOOD, JWT_ALGORITHM: 'RS256' },
    'JWT_ALGORITHM is RS256; allowed with JWT_SECRET is one of HS256, HS384, HS512.',
  ],
  [{ ...GOOD, JWT_AUDIENCE: '' }, 'JWT_AUDIENCE is missing'],
  [{ ...GOOD, JWKS_URL: 'https://issuer.example/jwks.json' }, 'JWT_SECRET and JWKS_URL are both set'],
  [{ JWKS_URL: 'http://issuer.example/jwks.json' }, 'expected an address such as https://'],
  [{ JWT_ISSUER: 'https://issuer.example' }, 'JWT_ISSUER is set, but neither JWT_SECRET nor JWKS_URL'],
  [{ READ_ACCESS: 'closed' }, 'READ_ACCESS is "closed"; expected public or authenticated'],
  [
    { JWT_CLOCK_TOLERANCE_SECONDS: '900' },
    'JWT_CLOCK_TOLERANCE_SECONDS is "900"; expected a whole number from 0 to 300',
  ],
])('%j is told', (env, message) => {
  expect(() => readConfig(env)).toThrow(message);
  expect(() => readConfig(env)).not.toThrow('too-short-a-secret');
});
