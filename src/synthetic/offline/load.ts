import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataPaths, hasGraph, withExclusiveAccess, withNeo4j } from '../../backup/exclusiveAccess.js';
import type { GraphClient } from '../../database/client.js';
import { readCypher } from '../../database/cypherFiles.js';
import { applySchema } from '../../database/migrate.js';
import { assignRows } from '../../ingest/assignRows.js';
import { add, type Batches } from '../../ingest/batches.js';
import { thingBatches } from '../../ingest/changeSet.js';
import { rebuildAggregates } from '../../ingest/rebuildAggregates.js';
import { sourceId, sourceRecord } from '../../ingest/sources.js';
import { writeMatched } from '../../ingest/storedRows.js';
import { COUNTS } from '../../ingest/submission/submission.js';
import type { Tables } from '../../ingest/tables.js';
import { administer } from '../../neo4j/administer.js';
import type { Report } from '../../neo4j/artefacts.js';
import { ImportToolFile } from '../../neo4j/importToolFile.js';
import { UserError } from '../../userError.js';
import { FILES } from '../generate.js';
import { FORMS, type FormName } from './forms.js';
import { linesOf } from './lines.js';
import { type Line, openReturn, type Return } from './read.js';
import { Register } from './register.js';

/** Number of records or organisations computed before a write to disk. */
const AT_ONCE = 1_000;

/**
 * Loads the output of `generate` into a new local graph with Neo4j's import tool: rows, submissions, organisations with other names and
 * identifiers, sources, loans and projects, with the content and code of a normal import. Then computes partnerships, totals and tallies in
 * the database, with the statements of a normal import. Works in a temporary folder until everything is loaded. Throws a UserError if there
 * is a graph already or a service is running.
 */
export async function loadOffline(
  place: DataPaths,
  folder: string,
  tables: Tables,
  report: Report,
): Promise<void> {
  if (hasGraph(place.home))
    throw new UserError(
      `${place.home} already contains a graph; nothing was loaded. Set DATA_DIR to a new folder, or import the files of ${folder}.`,
    );
  await withExclusiveAccess(place, async () => {
    const beside = join(place.home, 'loading');
    await rm(beside, { recursive: true, force: true });
    try {
      await mkdir(join(beside, 'import'), { recursive: true });
      report('Writing files for the import tool …');
      const files = await writeFiles(join(beside, 'import'), folder, tables);
      report('Running Neo4j’s import tool …');
      const command = ['database', 'import', 'full', 'neo4j', '--id-type=string', '--array-delimiter=U+001F'];
      const to = [`--report-file=${join(beside, 'import.report')}`, ...files.map(({ option }) => option)];
      await administer(place.dataDir, beside, [...command, ...to], report);
      report('Computing partnerships and totals …');
      await withNeo4j(place, { home: beside, report }, complete);
      await rm(join(place.home, 'data'), { recursive: true, force: true });
      await rename(join(beside, 'data'), join(place.home, 'data'));
    } finally {
      await rm(beside, { recursive: true, force: true });
    }
  });
}

/** Creates what the import tool does not: constraints and indexes, empty lists, and all aggregates. */
async function complete(graph: GraphClient): Promise<void> {
  await applySchema(graph);
  await graph.run(readCypher('load/writeEmptyLists.cypher').text);
  await rebuildAggregates(graph);
}

async function writeFiles(to: string, from: string, tables: Tables): Promise<ImportToolFile[]> {
  const files = new Map(
    (Object.keys(FORMS) as FormName[]).map((name) => [name, new ImportToolFile(to, FORMS[name])]),
  );
  const loading = new Loading(files, tables);
  for (const [layout, name] of Object.entries(FILES)) await loading.read(join(from, name), layout);
  await loading.end();
  for (const file of files.values()) await file.end();
  return [...files.values()].filter(({ count }) => count > 0);
}

class Loading {
  readonly #register = new Register();
  readonly #sources = new Set<string>();
  /** Time of the load, used as the time of the submissions. */
  readonly #at = new Date().toISOString();

  constructor(
    private readonly files: ReadonlyMap<FormName, ImportToolFile>,
    private readonly tables: Tables,
  ) {}

  async read(path: string, layout: string): Promise<void> {
    const one = await openReturn(path, layout, this.tables, this.#register);
    const known = this.#register.size;
    const counts = { rows: 0, loansCreated: 0, projectsCreated: 0 };
    let batches: Batches = new Map();
    let written = 0;
    for await (const group of one.groups()) {
      this.#take(group, batches);
      counts.rows += group.length;
      written += 1;
      if (written % AT_ONCE !== 0) continue;
      await this.#write(batches, one.submission);
      batches = new Map();
    }
    await this.#write(batches, one.submission);
    if (layout === 'loans') counts.loansCreated = written;
    if (layout === 'projects') counts.projectsCreated = written;
    this.#submission(one, {
      ...counts,
      added: counts.rows,
      organisationsCreated: this.#register.size - known,
    });
  }

  #take(group: readonly Line[], batches: Batches): void {
    for (const { line, row } of group) {
      const { id, name, statement, resolvedIds, matched, key } = row;
      const properties = {
        ...{ id, name, statement: JSON.stringify(statement), resolvedIds },
        ...{ matchReasons: matched.map(writeMatched), key, state: 'LIVE' },
      };
      add(batches, 'rows', { id, line, properties });
      this.#register.addClaims(row);
      for (const source of statement.sources) this.#source(source, batches);
    }
    for (const thing of assignRows(
      group.map(({ row }) => ({ row, key: row.key })),
      [],
    ))
      thingBatches(batches, thing, undefined);
  }

  #source(source: string, batches: Batches): void {
    const id = sourceId(source);
    if (this.#sources.has(id)) return;
    this.#sources.add(id);
    add(batches, 'sources', sourceRecord(source, this.tables));
  }

  #submission({ submission, properties }: Return, counts: Readonly<Record<string, number>>): void {
    const none = Object.fromEntries([...COUNTS, 'errors', 'warnings'].map((name) => [name, 0]));
    this.#add('Submission', {
      ...{ id: submission, ...properties, ...none, ...counts },
      ...{ at: this.#at, finished: this.#at, state: 'APPLIED' },
    });
  }

  async end(): Promise<void> {
    for (const batches of this.#register.settled(this.tables, AT_ONCE)) await this.#write(batches, '');
    const version = { number: 1, at: this.#at, feed: randomUUID(), changesAfter: 1 };
    this.#add('DataVersion', { name: 'data', ...version });
  }

  #add(form: FormName, values: Readonly<Record<string, unknown>>): void {
    this.files.get(form)!.add(values);
  }

  async #write(batches: Batches, submission: string): Promise<void> {
    linesOf(batches, submission, (form, values) => this.#add(form, values));
    for (const file of this.files.values()) await file.flush();
  }
}
