import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { loadReported } from '../report/load.js';
import { DOCUMENT_FORMAT_NAMES, documentFile, type ReportFile, tableFile } from '../reportFiles/files.js';
import { systemCode, UserError } from '../userError.js';
import { type CliContext, withGraph } from './context.js';
import { writeWhole } from './output.js';

interface ReportOptions {
  readonly year: string;
  readonly out: string;
  readonly museums?: string;
  readonly url?: string;
}

/** `report`: what `GET /report/table` and `/report/document` give, as files. */
export function addReport(program: Command, world: CliContext): void {
  program
    .command('report')
    .summary('write the report of a year as table and document')
    .description(
      'Writes the report of a reporting year: a table (CSV, XLSX) and a document (HTML, Word). docs/reports.md describes both. Existing files are replaced.',
    )
    .requiredOption('--year <year>', 'reporting year, April to March, such as 2017/18')
    .requiredOption('--out <folder>', 'output folder, which is created if it is missing')
    .option('--museums <ids>', 'only these national museums: ids with commas between them')
    .option('--url <address>', 'address of the service, for links to the loans and projects behind a count')
    .addHelpText('after', EXAMPLES)
    .action((options: ReportOptions) => write(world, options));
}

const EXAMPLES = `
Examples:
  partnership-graph report --year 2017/18 --out report
  partnership-graph report --year 2025/26 --museums national:tate --out tate --url https://partnerships.example.org`;

async function write(world: CliContext, { year, out, museums, url = '' }: ReportOptions): Promise<void> {
  const given = { year, ...(museums && { museums }) };
  const base = baseOf(url);
  await withGraph(world, async (graph) => {
    const data = await loadReported(graph);
    const files: ReportFile[] = [];
    for (const format of ['csv', 'xlsx']) files.push(await tableFile(data, { ...given, format }, base));
    for (const format of DOCUMENT_FORMAT_NAMES)
      files.push(await documentFile(data, { ...given, format }, base));
    await createFolder(out);
    for (const { name, body } of files) {
      const path = join(out, name);
      await writeWhole(path, chunksOf(body));
      world.console.print(`Wrote ${path}.`);
    }
  });
}

async function* chunksOf(body: ReportFile['body']) {
  yield body;
}

function baseOf(url: string): string {
  if (url === '' || /^https?:\/\/[^\s?#]+$/.test(url)) return url.replace(/\/+$/, '');
  throw new UserError(`--url: "${url}" is not an address; write it as https://partnerships.example.org.`);
}

async function createFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new UserError(
      `Cannot create the folder ${path} (${systemCode(error) ?? error}). Choose another folder.`,
    );
  }
}
