import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode, UserError } from '../userError.js';
import { processMark, waitUntil } from './processes.js';

/**
 * Owner of a data folder, as recorded in `owner.json`. A mark distinguishes a process from a later one with the same
 * id.
 */
interface Owner {
  readonly service: number;
  readonly serviceMark: string;
  readonly boltPort: number;
  readonly neo4j?: number;
  readonly neo4jMark?: string;
}

export interface Hold {
  /** Records the database's process, so the next caller can check whether it still runs. */
  noteNeo4j(pid: number): void;
  release(): void;
}

/** Timeout for a database to end after its service has died, in milliseconds. Its keeper allows two seconds. */
const EXIT_TIMEOUT_MS = 4_000;

/**
 * Locks a folder for this process; creates it if missing. Throws a UserError if another process has locked it, or if it is not writable.
 */
export async function holdFolder(home: string, boltPort: number): Promise<Hold> {
  const file = join(home, 'owner.json');
  makeFolder(home);
  const mine: Owner = { service: process.pid, serviceMark: processMark(process.pid) ?? '', boltPort };
  if (!writeNew(file, mine)) {
    await refuseIfUsed(home, file);
    rmSync(file, { force: true });
    if (!writeNew(file, mine)) await refuseIfUsed(home, file);
  }
  return {
    noteNeo4j: (pid) =>
      writeFileSync(file, JSON.stringify({ ...mine, neo4j: pid, neo4jMark: processMark(pid) })),
    release: () => rmSync(file, { force: true }),
  };
}

function makeFolder(home: string): void {
  try {
    mkdirSync(join(home, 'conf'), { recursive: true });
    writeFileSync(join(home, 'conf', '.writable'), '');
    rmSync(join(home, 'conf', '.writable'));
  } catch (error) {
    throw new UserError(
      `Cannot write to the folder ${home} (${systemCode(error) ?? error}). Set DATA_DIR to a writable folder, or correct the permissions.`,
    );
  }
}

/** Creates the file. Returns false if it exists. */
function writeNew(file: string, owner: Owner): boolean {
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function refuseIfUsed(home: string, file: string): Promise<void> {
  const owner = readOwner(file);
  if (!owner) return;
  if (processMark(owner.service) === owner.serviceMark)
    throw folderInUse(home, owner.service, owner.boltPort);
  const { neo4j, neo4jMark } = owner;
  if (neo4j === undefined) return;
  const gone = await waitUntil(() => processMark(neo4j) !== neo4jMark, EXIT_TIMEOUT_MS);
  if (!gone) throw folderInUse(home, neo4j, owner.boltPort);
}

/** Undefined if the file is missing or incomplete: then the folder is not locked. */
function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

/** Bolt port of the service that uses a folder; undefined if there is none. Its database may still be starting. */
export function portInUse(home: string): number | undefined {
  const owner = readOwner(join(home, 'owner.json'));
  return owner && processMark(owner.service) === owner.serviceMark ? owner.boltPort : undefined;
}

/** Bolt port of a lock during which the database cannot be used: a backup or a restore. */
export const NOBODYS_PORT = 0;

export function folderInUse(home: string, pid?: number, boltPort?: number): UserError {
  if (boltPort === NOBODYS_PORT)
    return new UserError(
      `The data folder ${home} is being backed up or restored by process ${pid}. Wait until it has finished, or set DATA_DIR to another folder.`,
    );
  const description = pid === undefined ? 'another Neo4j' : `process ${pid} (Bolt port ${boltPort})`;
  return new UserError(
    `The data folder ${home} is in use by ${description}. Stop it first, or set DATA_DIR to another folder, or set NEO4J_URI=bolt://127.0.0.1:${boltPort ?? 7687} and NEO4J_PASSWORD (the text of ${join(home, 'data', 'dbms', 'password')}) to use the same database.`,
  );
}
