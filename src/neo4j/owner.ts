import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode, UserError } from '../userError.js';
import { processMark, waitUntil } from './processes.js';

/** Who uses a data folder, as its file `owner.json` says. A mark tells a process from a later one with its number. */
interface Owner {
  readonly service: number;
  readonly serviceMark: string;
  readonly boltPort: number;
  readonly neo4j?: number;
  readonly neo4jMark?: string;
}

export interface Hold {
  /** Notes the database's process, so that whoever comes next knows whether it still runs. */
  noteNeo4j(pid: number): void;
  release(): void;
}

/** How long a database that has lost its service may take to end, in milliseconds: its keeper gives it two seconds. */
const LEAVING = 4_000;

/**
 * Takes a folder for this process, making it where it is missing.
 * Throws a UserError where another process has it, or where it cannot be written.
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
      `The folder ${home} cannot be written (${systemCode(error) ?? error}). Set DATA_DIR to a folder that you may write, or correct its permissions.`,
    );
  }
}

/** Writes the file where there is none. False where there is one. */
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
  const gone = await waitUntil(() => processMark(neo4j) !== neo4jMark, LEAVING);
  if (!gone) throw folderInUse(home, neo4j, owner.boltPort);
}

/** Undefined where the file is gone or was written by half: then nobody holds the folder. */
function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

/** The Bolt port of the service that uses a folder; undefined where none does. Its database may be starting still. */
export function portInUse(home: string): number | undefined {
  const owner = readOwner(join(home, 'owner.json'));
  return owner && processMark(owner.service) === owner.serviceMark ? owner.boltPort : undefined;
}

/** The Bolt port of a hold that lets nobody use the database meanwhile: that of a backup, or of a restore. */
export const NOBODYS_PORT = 0;

export function folderInUse(home: string, pid?: number, boltPort?: number): UserError {
  if (boltPort === NOBODYS_PORT)
    return new UserError(
      `The data folder ${home} is being backed up or restored by process ${pid}. Wait until that has ended, or set DATA_DIR to another folder.`,
    );
  const who = pid === undefined ? 'another Neo4j' : `process ${pid} (Bolt port ${boltPort})`;
  return new UserError(
    `The data folder ${home} is in use by ${who}. Stop that first, or set DATA_DIR to another folder, or set NEO4J_URI=bolt://127.0.0.1:${boltPort ?? 7687} to use the same database.`,
  );
}
