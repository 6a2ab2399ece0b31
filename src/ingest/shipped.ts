import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileError } from '../csv/fileError.js';
import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { refreshStatistics } from '../database/statistics.js';
import { UserError } from '../userError.js';
import { describeSources } from './describeSources.js';
import { type ImportProgress, type ImportReport, importFile } from './importFile.js';
import { rebuildAggregates } from './rebuildAggregates.js';
import type { Issue } from './report.js';
import { readTables } from './tables.js';

/** The folder of the data that the project ships. */
export const DATA_FOLDER = fileURLToPath(new URL('../../data', import.meta.url));

/** The shipped files with their layouts, in the order in which they are imported: first who is national. */
const SHIPPED = {
  'national_museums.csv': 'national-museums',
  'partnerships.csv': 'partnerships',
  'loans.csv': 'loans',
  'report_figures.csv': 'report-figures',
  'performance_figures.csv': 'performance-figures',
  'museum_counts.csv': 'museum-counts',
} as const;

export interface LoadReport {
  /** False where all files had been imported before as they are: nothing was changed. */
  readonly loaded: boolean;
  readonly files: readonly ImportReport[];
  /** Each value that was not taken as it stands. */
  readonly issues: readonly Issue[];
  readonly seconds: number;
}

export interface LoadOptions {
  readonly progress?: (file: string, progress: ImportProgress) => void;
  readonly waiting?: (what: string) => void;
  /** Another folder of the same layout; the shipped data where absent. */
  readonly folder?: string;
}

/**
 * Imports the shipped files, each as any other file is. One that was imported before as it is changes nothing; one that
 * changed, or that the corrections tables now read otherwise, replaces what it said. One that was cut off goes on. Sums that
 * an earlier version of this service made are made anew first. Throws a
 * UserError where a file is missing or broken.
 */
export async function loadShippedData(graph: GraphClient, options: LoadOptions = {}): Promise<LoadReport> {
  const began = Date.now();
  const folder = options.folder ?? DATA_FOLDER;
  const tables = readTables(join(folder, 'tables'));
  const files: ImportReport[] = [];
  await rebuildAggregates(graph, options.waiting);
  await describeSources(graph, tables, options.waiting);
  for (const [file, layout] of Object.entries(SHIPPED)) {
    const request = { path: join(folder, file), layout, by: 'shipped data' };
    const report = await importFile(graph, request, {
      tables,
      evenIfMostIsGone: true,
      ...(options.waiting && { onWait: options.waiting }),
      progress: (progress) => options.progress?.(file, progress),
    }).catch((error) => {
      throw error instanceof FileError
        ? new UserError(`${error.message} Put the shipped data back (folder data/).`)
        : error;
    });
    files.push(report);
  }
  const loaded = files.some(({ state }) => state === 'APPLIED');
  if (loaded) await refreshStatistics(graph);
  await graph.write((transaction) => transaction.run(readCypher('load/nameFeed.cypher').text));
  return {
    loaded,
    files,
    issues: files.flatMap(({ state, issues }) => (state === 'APPLIED' ? issues : [])),
    seconds: (Date.now() - began) / 1000,
  };
}
