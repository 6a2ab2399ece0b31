import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportReport } from '../ingest/importFile.js';
import type { UploadRequest } from './parameters.js';

/**
 * State of an upload, stored on the disk next to the file, so that a restarted service resumes it. WAITING: waiting
 * or being imported. DONE: `report` has the result. REFUSED: `message` has the reason; nothing was written. FAILED:
 * internal errors in all attempts.
 */
export interface Ticket {
  readonly id: string;
  readonly state: 'WAITING' | 'DONE' | 'REFUSED' | 'FAILED';
  readonly at: string;
  readonly request: UploadRequest;
  readonly sha256: string;
  readonly attempts: number;
  readonly report?: ImportReport;
  readonly message?: string;
  /** True if a check failed because the database did not respond. */
  readonly isUnavailable?: boolean;
}

const UPLOAD = /^upload:([0-9a-f-]{36})$/;

/** Retention of finished uploads, and of incomplete ones, in milliseconds. */
const KEPT = 7 * 24 * 3_600_000;
const HALF = 3_600_000;

export const newTicketId = () => `upload:${randomUUID()}`;

/** Folder of an upload; undefined if the id is not valid. */
export function folderOf(folder: string, id: string): string | undefined {
  const uuid = UPLOAD.exec(id)?.[1];
  return uuid && join(folder, uuid);
}

/** Writes a ticket atomically and syncs it to disk. */
export async function writeTicket(folder: string, ticket: Ticket): Promise<void> {
  const own = folderOf(folder, ticket.id)!;
  await mkdir(own, { recursive: true });
  const file = await open(join(own, '.ticket.json'), 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(ticket));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(join(own, '.ticket.json'), join(own, 'ticket.json'));
}

/** The ticket of an upload; undefined if it does not exist or has expired. */
export async function readTicket(folder: string, id: string): Promise<Ticket | undefined> {
  const own = folderOf(folder, id);
  if (!own) return undefined;
  try {
    return JSON.parse(await readFile(join(own, 'ticket.json'), 'utf8')) as Ticket;
  } catch {
    return undefined;
  }
}

/** Tickets of waiting uploads, oldest first. Deletes expired and incomplete uploads. */
export async function waitingTickets(folder: string): Promise<Ticket[]> {
  const waiting: Ticket[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const ticket = await readTicket(folder, `upload:${name}`);
    if (ticket?.state === 'WAITING') waiting.push(ticket);
    else await sweep(join(folder, name), ticket ? KEPT : HALF);
  }
  return waiting.sort((one, other) => one.at.localeCompare(other.at));
}

async function sweep(own: string, age: number): Promise<void> {
  const written = (await stat(own).catch(() => undefined))?.mtimeMs;
  if (written !== undefined && Date.now() - written > age) await rm(own, { recursive: true, force: true });
}
