import { readConfig, VARIABLES } from '../../src/config.js';
import { REMOVED_VARIABLES, RENAMED_VARIABLES } from '../../src/renamedVariables.js';
import { UserError } from '../../src/userError.js';

/** For each renamed variable: an old value, the new value, another new value, and variables that it needs. */
const VALUES: Readonly<Record<string, readonly [string, string, string, Record<string, string>?]>> = {
  KEPT_ANSWERS_MB: ['3', '3', '4'],
  READING: ['key', 'authenticated', 'public'],
  MAX_AT_ONCE: ['7', '7', '8'],
  MAX_LISTENING: ['30', '30', '40'],
  MAX_READ_SECONDS: ['9', '9', '10'],
  JWT_JWKS: [
    'https://issuer.example/jwks.json',
    'https://issuer.example/jwks.json',
    'https://issuer.example/other.json',
    { JWT_ALGORITHM: 'ES256', JWT_AUDIENCE: 'graph', JWT_ISSUER: 'https://issuer.example' },
  ],
  JWT_SKEW_SECONDS: [
    '60',
    '60',
    '70',
    { JWT_SECRET: 'x'.repeat(32), JWT_ALGORITHM: 'HS256', JWT_AUDIENCE: 'graph', JWT_ISSUER: 'me' },
  ],
};

const renamed = Object.entries(RENAMED_VARIABLES).map(([old, { name }]) => ({ old, name }));

test.each(renamed)('$old still works and one warning names $name', ({ old, name }) => {
  const [oldValue, newValue, other, needed] = VALUES[old]!;
  const { warnings, ...config } = readConfig({ ...needed, [old]: oldValue });
  const { warnings: none, ...current } = readConfig({ ...needed, [name]: newValue });
  const { warnings: _, ...different } = readConfig({ ...needed, [name]: other });
  expect(config).toEqual(current);
  expect(config).not.toEqual(different);
  expect(none).toEqual([]);
  expect(warnings).toEqual([expect.stringMatching(`^${old} is now ${name}.*works until version 0.3`)]);
});

test.each(renamed)('$old and $name may both be set, but not to different values', ({ old, name }) => {
  const [oldValue, newValue, other, needed] = VALUES[old]!;
  expect(readConfig({ ...needed, [old]: oldValue, [name]: newValue }).warnings).toHaveLength(1);
  expect(() => readConfig({ ...needed, [old]: oldValue, [name]: other })).toThrow(
    new UserError(
      `${old} is "${oldValue}" and ${name} is "${other}", but ${old} is the old name of ${name}. Remove ${old}.`,
    ),
  );
});

test('an invalid value is reported by the name that was set', () => {
  expect(() => readConfig({ MAX_AT_ONCE: 'many' })).toThrow(
    'MAX_AT_ONCE (now MAX_CONCURRENT_OPERATIONS) is "many"; expected a whole number from 1 to 10000.',
  );
  expect(() => readConfig({ READING: 'closed' })).toThrow(
    'READING (now READ_ACCESS) is "closed"; expected public or authenticated.',
  );
});

test.each(Object.entries(REMOVED_VARIABLES))(
  '%s has no effect, and a warning states what applies',
  (name, instead) => {
    const { warnings, ...config } = readConfig({ [name]: '1' });
    const { warnings: _, ...unset } = readConfig({});
    expect(config).toEqual(unset);
    expect(warnings).toEqual([`${name} is no longer read: ${instead}. Remove it.`]);
    expect(VARIABLES).not.toContain(name);
  },
);
