import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode, UserError } from '../userError.js';
import { type AdminTool, runAdminTool } from './administer.js';

/** The only user of the service's own Neo4j. */
export const OWN_USER = 'neo4j';

/** In bytes. Neo4j allows any number of attempts (settings.ts), so the password must be impossible to guess. */
const PASSWORD_BYTES = 24;

/**
 * The file with the password of the service's own Neo4j. It lies in Neo4j's `data` folder because it belongs to the users stored there: a
 * restore, which replaces `data`, replaces both.
 */
export const passwordFile = (home: string): string => join(home, 'data', 'dbms', 'password');

/** The password of the Neo4j in `home`; undefined if none has been set. Throws a UserError if the file cannot be read. */
export function readPassword(home: string): string | undefined {
  const file = passwordFile(home);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw new UserError(
      `Cannot read the password of the service's Neo4j from ${file} (${systemCode(error)}). Run the command as the user that runs the service.`,
    );
  }
}

/**
 * Returns the password of the Neo4j in `home`, which must not be running. If it has none, sets a random one and writes it to a file that
 * only its owner can read. Data that were written without a password keep working.
 */
export async function ensurePassword(tool: AdminTool, home: string): Promise<string> {
  const existing = readPassword(home);
  if (existing) return existing;
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  await runAdminTool(tool, home, ['dbms', 'set-initial-password', '--', password], () => {});
  const file = passwordFile(home);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, `${password}\n`, { mode: 0o600 });
  renameSync(`${file}.part`, file);
  return password;
}
