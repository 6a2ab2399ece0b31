import { type Command, Option } from 'commander';
import { CYPHER_FILE, writeAdminExport } from '../adminExport/write.js';
import { readLibrary } from '../api/compose/library.js';
import { createSchema } from '../api/schema.js';
import { openExport } from '../export/export.js';
import { FORMATS } from '../export/formats.js';
import { readRequest } from '../export/request.js';
import { UserError } from '../userError.js';
import { type CliContext, withGraph } from './context.js';
import { writeJson, writeWhole } from './output.js';
import { count } from './progress.js';

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
    .addOption(
      new Option('--format <format>', 'which')
        .choices([...Object.keys(FORMATS), ADMIN_FORMAT])
        .makeOptionMandatory(),
    )
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

/** Not a file but a folder with the whole graph, so only `--out` applies. */
const ADMIN_FORMAT = 'neo4j-admin';

const EXAMPLES = `
Examples:
  partnership-graph export --format csv --out partnerships.csv
  partnership-graph export --format parquet --of everything --table loans --out loans.parquet
  partnership-graph export --format gexf --filter '{"museum": {"national": true}}' --out national.gexf
  partnership-graph export --format neo4j-admin --out graph-files`;

async function write(world: CliContext, options: ExportOptions): Promise<void> {
  if (options.format === ADMIN_FORMAT) return writeForAdmin(world, options);
  const { out, sites, ...given } = options;
  const schema = await createSchema();
  const asked = readRequest(
    { ...(given as Record<string, string>), ...(sites && { sites: 'true' }) },
    schema,
    world.readConfig().publicUrl,
  );
  await withGraph(world, async (graph) => {
    const { about, chunks } = await openExport(graph, { schema, library: readLibrary() }, asked);
    if (out === undefined) return world.stream(chunks);
    await writeWhole(out, chunks);
    if (!FORMATS[asked.format].hasMetadata) writeJson(world, `${out}.about.json`, about);
  });
}

/** Writes the whole graph for Neo4j's import tool. Throws a UserError if the options ask for a part of it. */
async function writeForAdmin(world: CliContext, { out, table, filter, sites, edges }: ExportOptions) {
  if (table || filter || sites || edges || out === undefined)
    throw new UserError(
      'The format neo4j-admin contains the whole graph. Give only --out with a new folder: partnership-graph export --format neo4j-admin --out graph-files',
    );
  await withGraph(world, async (graph) => {
    const { nodes, relationships, command } = await writeAdminExport(graph, out);
    world.out(
      `Wrote ${count(nodes)} nodes and ${count(relationships)} relationships into ${out}. The files contain key hashes and the audit log: keep them private. To load them, run in that folder, on a server without a graph:\n  ${command}\nThen start the server and run ${CYPHER_FILE} with cypher-shell.\n`,
    );
  });
}
