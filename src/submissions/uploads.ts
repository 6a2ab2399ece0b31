import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { withAudit } from '../auth/audit.js';
import { AuthMethod } from '../auth/principal.js';
import { type StagingLimits, stageUpload } from '../csv/stageUpload.js';
import type { GraphClient } from '../database/client.js';
import { isUnreachable } from '../database/errors.js';
import { type ImportReport, importFile } from '../ingest/importFile.js';
import { readTables, type Tables } from '../ingest/tables.js';
import type { Imported } from '../telemetry/telemetry.js';
import { OF_THE_FILE } from './errors.js';
import { openIssueFile } from './issuesCsv.js';
import type { UploadRequest } from './parameters.js';
import { folderOf, newTicketId, readTicket, type Ticket, waitingTickets, writeTicket } from './ticket.js';
import { type QuotaLease, UploadQuota } from './uploadQuota.js';

/** Maximum size of an upload in bytes: 2 GB. */
export const MOST_BYTES = 2_000_000_000;

/** Maximum attempts after internal errors. If the database is unavailable, an upload waits without a limit. */
const ATTEMPTS = 3;

/** Retry interval in milliseconds. */
const AGAIN = 10_000;

export interface UploadsOptions {
  readonly graph: GraphClient;
  /** Folder of uploads until they are imported. */
  readonly folder: string;
  readonly onError: (error: unknown) => void;
  /** Milliseconds before a failed upload is retried. Default: ten seconds. */
  readonly again?: number;
  /** Quota in bytes for uploads of one key that are being received or waiting; QUOTA_BYTES if absent. */
  readonly quota?: number | undefined;
  /** The free space of the disk that holds a folder, in bytes. */
  readonly freeSpace?: StagingLimits['freeSpace'];
  /** Called with the outcome of each upload and its rows. */
  readonly imported?: ((done: Imported) => void) | undefined;
}

/** Processes uploads: spools them to disk, records them, and imports them one at a time. */
export class Uploads {
  #last: Promise<unknown> = Promise.resolve();
  #tables: Tables | undefined;
  #stopping = false;
  readonly #quota: UploadQuota;
  /** The leases of uploads whose file is on the disk, by ticket id. */
  readonly #leases = new Map<string, QuotaLease>();

  constructor(private readonly options: UploadsOptions) {
    this.#quota = new UploadQuota(options.quota);
  }

  /** Stores an upload on the disk. Once this returns, it will be imported even if this process dies. */
  async receive(stream: AsyncIterable<Buffer>, request: UploadRequest): Promise<Ticket> {
    const id = newTicketId();
    const own = folderOf(this.options.folder, id)!;
    const lease = this.#quota.lease(keyOf(request));
    try {
      const { sha256 } = await stageUpload(stream, own, {
        bytes: MOST_BYTES,
        onBytes: lease.add,
        freeSpace: this.options.freeSpace,
      });
      const ticket: Ticket = {
        id,
        state: 'WAITING',
        at: new Date().toISOString(),
        request,
        sha256,
        attempts: 0,
      };
      await writeTicket(this.options.folder, ticket);
      this.#leases.set(id, lease);
      return ticket;
    } catch (error) {
      lease.release();
      await rm(own, { recursive: true, force: true });
      throw error;
    }
  }

  /** Imports an upload after earlier ones; a check does not wait. Returns its final ticket. Never throws. */
  carryOut(ticket: Ticket): Promise<Ticket> {
    if (ticket.request.check) return this.#attempt(ticket);
    const attempt = this.#last.then(() => (this.#stopping ? ticket : this.#attempt(ticket)));
    this.#last = attempt;
    return attempt;
  }

  /** Resumes acknowledged uploads that are not finished. Returns their number. */
  async resume(): Promise<number> {
    const waiting = await waitingTickets(this.options.folder);
    for (const ticket of waiting) {
      const size = (await stat(this.#path(ticket)).catch(() => undefined))?.size;
      this.#leases.set(ticket.id, this.#quota.lease(keyOf(ticket.request), size));
      void this.carryOut(ticket);
    }
    return waiting.length;
  }

  ticket(id: string): Promise<Ticket | undefined> {
    return readTicket(this.options.folder, id);
  }

  /** Path of the CSV report with all issues of an upload. */
  issuesPath(id: string): string {
    return join(folderOf(this.options.folder, id)!, 'issues.csv');
  }

  /** Starts no further imports. Running ones resume at the next start. */
  stop(): void {
    this.#stopping = true;
  }

  async #attempt(ticket: Ticket): Promise<Ticket> {
    const done = await this.#outcome(ticket);
    this.options.imported?.({ state: done.report?.state ?? done.state, ...rowsOf(done) });
    if (done.state === 'WAITING' && this.#stopping) return ticket;
    await writeTicket(this.options.folder, done).catch(this.options.onError);
    if (done.state === 'WAITING')
      setTimeout(() => void this.carryOut(done), this.options.again ?? AGAIN).unref();
    else {
      await rm(this.#path(ticket), { force: true }).catch(this.options.onError);
      this.#leases.get(ticket.id)?.release();
      this.#leases.delete(ticket.id);
    }
    return done;
  }

  async #outcome(ticket: Ticket): Promise<Ticket> {
    try {
      return { ...ticket, state: 'DONE', report: await this.#import(ticket) };
    } catch (error) {
      const { name, message } = error as Error;
      if (OF_THE_FILE.has(name)) return { ...ticket, state: 'REFUSED', message };
      if (!this.#stopping) this.options.onError(error);
      const attempts = ticket.attempts + (isUnreachable(error) ? 0 : 1);
      const over = ticket.request.check || attempts >= ATTEMPTS;
      const isUnavailable = over && isUnreachable(error);
      return {
        ...ticket,
        attempts,
        state: over ? 'FAILED' : 'WAITING',
        ...(isUnavailable && { isUnavailable }),
      };
    }
  }

  async #import(ticket: Ticket): Promise<ImportReport> {
    const { check, replace, own, caller, ...request } = ticket.request;
    const issues = openIssueFile(this.issuesPath(ticket.id));
    this.#tables ??= readTables();
    const tables = this.#tables;
    try {
      const run = () =>
        importFile(
          this.options.graph,
          { ...request, path: this.#path(ticket) },
          {
            tables,
            dryRun: check,
            allowLargeRemoval: replace,
            own,
            onIssue: (issue) => issues.add(issue),
          },
        );
      if (check) return await run();
      const auditEvent = {
        ...request,
        method: caller?.way ?? AuthMethod.TOKEN,
        role: caller?.role,
        action: 'POST /submissions',
        about: request.file,
      };
      return await withAudit(this.options.graph, auditEvent, run, ({ name }) => OF_THE_FILE.has(name));
    } finally {
      issues.close();
    }
  }

  #path({ id, sha256 }: Ticket): string {
    return join(folderOf(this.options.folder, id)!, `${sha256}.csv`);
  }
}

const keyOf = ({ by, caller }: UploadRequest) => `${caller?.way} ${by}`;

const rowsOf = ({ report }: Ticket) => ({ read: report?.read ?? 0, refused: report?.refused ?? 0 });
