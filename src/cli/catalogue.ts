import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { MAPPINGS_FOLDER } from '../ingest/importFile.js';
import { LAYOUTS } from '../ingest/layouts/all.js';
import { exampleFile, exampleRows } from '../ingest/layouts/exampleFile.js';
import type { Column, Layout } from '../ingest/layouts/layout.js';
import { systemCode, UserError } from '../userError.js';
import { templateWorkbook } from '../xlsx/template.js';
import type { CliContext } from './context.js';

/** `template`, `layouts` and `mappings`: supported file formats. No database needed. */
export function addCatalogue(program: Command, world: CliContext): void {
  program
    .command('template')
    .summary('print an example file for a layout, to fill in')
    .description('Prints the header line of a layout and example rows.')
    .argument(
      '<layout>',
      `one of ${open()
        .map(({ name }) => name)
        .join(', ')}`,
    )
    .option('--xlsx <file>', 'write it as a workbook with lists to choose from, notes and an example sheet')
    .addHelpText(
      'after',
      '\nExamples:\n  partnership-graph template loans > our-loans.csv\n  partnership-graph template loans --xlsx our-loans.xlsx',
    )
    .action((name: string, { xlsx }: { xlsx?: string }) =>
      xlsx === undefined ? world.out(exampleFile(layout(name))) : writeTemplate(world, layout(name), xlsx),
    );
  program
    .command('layouts')
    .summary('list the layouts, or the columns of one')
    .description('Lists the supported file layouts, or the columns of one layout and their allowed values.')
    .argument('[layout]', 'name of a layout')
    .action((name: string | undefined) =>
      world.out(name === undefined ? layoutLines() : columnLines(layout(name))),
    );
  program
    .command('mappings')
    .summary('list the mappings for files with other columns')
    .description(
      'Lists the shipped mappings. To use your own, give its path. docs/mappings.md explains how to write one.',
    )
    .action(() => world.out(mappingLines()));
}

const open = () => Object.values(LAYOUTS).filter(({ internal }) => !internal);

function layout(name: string): Layout {
  const found = open().find((each) => each.name === name);
  if (found) return found;
  throw new UserError(
    `There is no layout "${name}". Layouts: ${open()
      .map((each) => each.name)
      .join(', ')}.`,
  );
}

async function writeTemplate(world: CliContext, layout: Layout, path: string): Promise<void> {
  const bytes = await templateWorkbook(layout, exampleRows(layout), world.readTables());
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    throw new UserError(`Cannot write ${path} (${systemCode(error) ?? error}). Choose another file.`);
  }
  world.console.print(`${path} written.`);
}

const layoutLines = () => table(open().map(({ name, title }) => [name, title]));

const columnLines = ({ name, title, columns }: Layout) =>
  `${name}: ${title}\n${table(columns.map((column) => [column.name, column.required ? 'required' : '', about(column)]))}`;

const about = ({ meaning, example, allowed }: Column) =>
  [meaning, allowed && `Allowed: ${allowed}`, example && `Example: ${example}`]
    .filter(Boolean)
    .map((part) => String(part).replace(/\.?$/, '.'))
    .join(' ');

function mappingLines(): string {
  const files = readdirSync(MAPPINGS_FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort();
  return table(
    files.map((file) => {
      const { title, layout } = JSON.parse(readFileSync(join(MAPPINGS_FOLDER, file), 'utf8')) as Record<
        string,
        string
      >;
      return [file.replace(/\.json$/, ''), layout ?? '', title ?? ''];
    }),
  );
}

/** Formats rows as aligned columns; the last column is not padded. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at]!))).join('  ');
  return rows.map((row) => `  ${line(row)}\n`).join('');
}
