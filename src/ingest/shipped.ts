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
import { storeShippedSurveys } from './surveys/shippedSurveys.js';
import { readTables } from './tables.js';

/** Folder of the data shipped with the project. */
export const DATA_FOLDER = fileURLToPath(new URL('../../data', import.meta.url));

/** The shipped files with their layouts, in order of import; the national museums come first. */
const SHIPPED = {
  'national_museums.csv': 'national-museums',
  'partnerships.csv': 'partnerships',
  'loans.csv': 'loans',
  'report_figures.csv': 'report-figures',
  'performance_figures.csv': 'performance-figures',
  'museum_counts.csv': 'museum-counts',
} as const;

export interface LoadReport {
  /** False if all files had already been imported unchanged, so nothing was changed. */
  readonly loaded: boolean;
  readonly files: readonly ImportReport[];
  /** Issues of all files that were imported. */
  readonly issues: readonly Issue[];
  readonly seconds: number;
}

export interface LoadOptions {
  readonly progress?: (file: string, progress: ImportProgress) => void;
  readonly waiting?: (what: string) => void;
  /** Folder with the same structure as the shipped data, which is the default. */
  readonly folder?: string;
}

/**
 * Imports the shipped files like any other files. An unchanged file has no effect; a file that changed, or that the corrections tables now
 * interpret differently, replaces its earlier version. An interrupted import resumes. First recomputes aggregates from an earlier version
 * of this service. Throws a UserError if a file is missing or broken.
 */
export async function loadShippedData(graph: GraphClient, options: LoadOptions = {}): Promise<LoadReport> {
  const began = Date.now();
  const folder = options.folder ?? DATA_FOLDER;
  const tables = readTables(join(folder, 'tables'));
  const files: ImportReport[] = [];
  await rebuildAggregates(graph, { tables, onWait: options.waiting });
  await describeSources(graph, tables, options.waiting);
  for (const [file, layout] of Object.entries(SHIPPED)) {
    const request = { path: join(folder, file), layout, by: 'shipped data' };
    const report = await importFile(graph, request, {
      tables,
      allowLargeRemoval: true,
      ...(options.waiting && { onWait: options.waiting }),
      progress: (progress) => options.progress?.(file, progress),
    }).catch((error) => {
      throw error instanceof FileError
        ? new UserError(`${error.message} Restore the shipped data (folder data/).`)
        : error;
    });
    files.push(report);
  }
  await storeShippedSurveys(graph, join(folder, 'tables'));
  const loaded = files.some(({ state }) => state === 'APPLIED');
  if (loaded) await refreshStatistics(graph);
  await graph.write((transaction) => transaction.run(readCypher('load/assignFeedId.cypher').text));
  return {
    loaded,
    files,
    issues: files.flatMap(({ state, issues }) => (state === 'APPLIED' ? issues : [])),
    seconds: (Date.now() - began) / 1000,
  };
}
