import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Graph } from '../graph/graph.js';
import { readCypher } from '../graph/statement.js';
import { type Assembled, assemble } from './assemble.js';
import { idOf } from './ids.js';
import type { Issue } from './report.js';
import { derive, withIntegers, writeBatches } from './write.js';

/** The folder of the data that the project ships. */
export const DATA_FOLDER = fileURLToPath(new URL('../../data', import.meta.url));

/** How far a load is. `rate` is rows a second; `secondsLeft` is null before anything can be said. */
export interface LoadProgress {
  readonly stage: 'read' | 'write' | 'derive';
  readonly done: number;
  readonly total: number;
  readonly rate: number;
  readonly secondsLeft: number | null;
}

export interface LoadReport {
  /** False where everything had been loaded before: nothing was changed. */
  readonly loaded: boolean;
  /** Files that were loaded before with other contents: what is in the graph stays. An empty database takes the new ones. */
  readonly changed: readonly string[];
  /** Rows read, by file. */
  readonly rows: Readonly<Record<string, number>>;
  /** Rows written, by statement of cypher/load. */
  readonly written: Readonly<Record<string, number>>;
  /** Each value that was not taken as it stands. */
  readonly issues: readonly Issue[];
  readonly seconds: number;
}

export interface LoadOptions {
  readonly progress?: (progress: LoadProgress) => void;
  /** Another folder of the same layout; the shipped data where absent. */
  readonly folder?: string;
}

/**
 * Loads the shipped data unless this has been done: read and check all files, write in batches, derive, and at last note each
 * file with its SHA-256. A second call changes nothing; a load that was cut off is made whole by the next call. Throws a
 * StartError, before anything is written, where a file is missing or broken.
 */
export async function loadShippedData(graph: Graph, options: LoadOptions = {}): Promise<LoadReport> {
  const started = Date.now();
  const folder = options.folder ?? DATA_FOLDER;
  const data = assemble(folder, join(folder, 'tables'));
  const rows = Object.fromEntries(data.files.map(({ name, rows }) => [name, rows.length]));
  const seconds = () => (Date.now() - started) / 1000;
  const submitted = await submittedFiles(graph);
  const changed = data.files
    .filter(({ name, sha256 }) => submitted.has(name) && !submitted.get(name)!.includes(sha256))
    .map(({ name }) => name);
  if (data.files.every(({ name }) => submitted.has(name)))
    return { loaded: false, changed, rows, written: {}, issues: [], seconds: seconds() };
  await write(graph, data, options.progress ?? (() => {}));
  const written = Object.fromEntries([...data.batches].map(([name, records]) => [name, records.length]));
  return { loaded: true, changed, rows, written, issues: data.issues, seconds: seconds() };
}

/** The files that were loaded whole, each with the SHA-256 of what was loaded. */
async function submittedFiles(graph: Graph): Promise<Map<string, string[]>> {
  const records = await graph.read(readCypher('load/submitted.cypher').text);
  return new Map(records.map((record) => [record.get('file'), record.get('sha256')]));
}

async function write(
  graph: Graph,
  data: Assembled,
  progress: (progress: LoadProgress) => void,
): Promise<void> {
  const total = [...data.batches.values()].reduce((sum, records) => sum + records.length, 0);
  const started = Date.now();
  let done = 0;
  const tell = (stage: LoadProgress['stage']) => {
    const rate = done / Math.max((Date.now() - started) / 1000, 0.001);
    progress({ stage, done, total, rate, secondsLeft: done > 0 ? (total - done) / rate : null });
  };
  tell('read');
  await writeBatches(graph, data.batches, (rows) => {
    done += rows;
    tell('write');
  });
  tell('derive');
  await graph.write((transaction) => derive(transaction, null));
  await graph.write((transaction) =>
    transaction.run(readCypher('load/submissions.cypher').text, {
      rows: submissions(data).map(withIntegers),
    }),
  );
}

function submissions({ files }: Assembled) {
  return files.map(({ name, sha256, rows }) => ({
    id: idOf('submission', [name, sha256]),
    properties: { file: name, sha256, rows: rows.length, layout: name.replace('.csv', '') },
  }));
}
