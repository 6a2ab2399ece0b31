import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { UserError } from '../userError.js';
import { folderInUse } from './owner.js';
import { portFault } from './ports.js';
import { LOOPBACK, type ServerPlace } from './settings.js';

/**
 * Finds the reason why Neo4j exited before it responded, in its debug log from byte position `from`. Neo4j prints nothing about the port or
 * the folder; the log does.
 */
export function whyItEnded(debugLog: string, from: number, place: ServerPlace): UserError {
  const text = tailOf(debugLog, from);
  const port = /PortBindException.*?:(\d+)/.exec(text)?.[1];
  if (port) {
    const variable = Number(port) === place.httpPort ? 'NEO4J_HTTP_PORT' : 'NEO4J_BOLT_PORT';
    return portFault('EADDRINUSE', Number(port), LOOPBACK, variable);
  }
  if (/FileLockException|store_lock/.test(text)) return folderInUse(place.home);
  const cause = /^Caused by: (.+)$/m.exec(text)?.[1] ?? / ERROR +(.+)$/m.exec(text)?.[1];
  return new UserError(
    `Neo4j exited before it responded${cause ? `: ${cause.slice(0, 300)}` : ''}. See its logs ${debugLog} and neo4j.log in the same folder.`,
  );
}

function tailOf(file: string, from: number): string {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return '';
  }
  try {
    const size = fstatSync(handle).size;
    // The log was rotated, so all of it is new.
    const start = size < from ? 0 : from;
    const bytes = Buffer.alloc(size - start);
    readSync(handle, bytes, 0, bytes.length, start);
    return bytes.toString('utf8');
  } finally {
    closeSync(handle);
  }
}
