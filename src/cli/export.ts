import { type Command, Option } from 'commander';
import { readLibrary } from '../api/compose/library.js';
import { createSchema } from '../api/schema.js';
import { openExport } from '../export/export.js';
import { FORMATS } from '../export/formats.js';
import { readRequest } from '../export/request.js';
import { type CliContext, withGraph } from './context.js';
import { writeJson, writeWhole } from './output.js';

interface ExportOptions {
  readonly out?: string;
  readonly sites?: boolean;
  readonly [parameter: string]: string | boolean | undefined;
}

/** `export`: writes the output of `GET /export` to a file. */
export function addExport(program: Command, world: CliContext): void {
  program
    .command('export')
    .summary('export the graph, or a part of it, for other tools')
    .description(
      'Writes partnerships, or everything, in a format that other tools can read. docs/exports.md describes the formats.',
    )
    .addOption(new Option('--format <format>', 'which').choices(Object.keys(FORMATS)).makeOptionMandatory())
    .addOption(
      new Option('--of <what>', 'organisations and their partnerships, or everything in the graph')
        .choices(['partnerships', 'everything'])
        .default('partnerships'),
    )
    .option(
      '--table <table>',
      'which table, for formats with a single table: organisations, loans, projects …',
    )
    .option('--filter <json>', 'filter for partnerships as in GraphQL, as JSON')
    .option('--sites', 'also show sites separately from their parents')
    .addOption(
      new Option('--edges <name>', 'name of the edges in node-link JSON').choices(['edges', 'links']),
    )
    .option('--out <file>', 'output file; an existing file is replaced. Default: standard output')
    .addHelpText('after', EXAMPLES)
    .action((options: ExportOptions) => write(world, options));
}

const EXAMPLES = `
Examples:
  partnership-graph export --format csv --out partnerships.csv
  partnership-graph export --format parquet --of everything --table loans --out loans.parquet
  partnership-graph export --format gexf --filter '{"museum": {"national": true}}' --out national.gexf`;

async function write(world: CliContext, { out, sites, ...given }: ExportOptions): Promise<void> {
  const schema = await createSchema();
  const asked = readRequest(
    { ...(given as Record<string, string>), ...(sites && { sites: 'true' }) },
    schema,
  );
  await withGraph(world, async (graph) => {
    const { about, chunks } = await openExport(graph, { schema, library: readLibrary() }, asked);
    if (out === undefined) return world.stream(chunks);
    await writeWhole(out, chunks);
    if (!FORMATS[asked.format].hasMetadata) writeJson(world, `${out}.about.json`, about);
  });
}
