import type { Command } from 'commander';
import { backUp } from '../backup/backUp.js';
import { type DataPaths, dataPathsIn } from '../backup/exclusiveAccess.js';
import type { Manifest } from '../backup/manifest.js';
import { restore } from '../backup/restore.js';
import type { Config } from '../config.js';
import { UserError } from '../userError.js';
import type { CliContext } from './context.js';
import { count, counted } from './progress.js';

/**
 * `backup FOLDER` and `restore FOLDER`: the graph of the service's own Neo4j, with keys, audit log and waiting
 * uploads.
 */
export function addBackup(program: Command, world: CliContext): void {
  const report = (line: string) => world.console.progress(line);
  program
    .command('backup')
    .summary('write the graph, keys, audit log and waiting uploads into a folder')
    .description(
      'Writes the graph of the service’s own Neo4j (with keys, audit log and change feed) and waiting uploads into a new folder, with checksums. Stop the service first. Back up your own Neo4j (NEO4J_URI) with its own tools: docs/operations.md.',
    )
    .argument('<folder>', 'a folder that does not exist yet')
    .action(async (folder: string) => {
      const manifest = await backUp(placeOf(world.readConfig()), folder, report);
      world.console.print('');
      world.out(`Backed up into ${folder}: ${whatOf(manifest)}.\n`);
    });
  program
    .command('restore')
    .summary('replace the graph with a backup')
    .description(
      'Restores a backup made by "partnership-graph backup". Verifies the checksums, loads the graph separately and checks its content, and only then replaces the existing graph. Stop the service first.',
    )
    .argument('<folder>', 'the folder of the backup')
    .option('--replace', 'discard the existing graph')
    .action(async (folder: string, { replace }: { readonly replace?: boolean }) => {
      const manifest = await restore(placeOf(world.readConfig()), folder, { replace, report });
      world.console.print('');
      world.out(`Restored the backup of ${manifest.made}: ${whatOf(manifest)}.\n${AFTERWARDS}`);
    });
}

const AFTERWARDS = `Keys are as they were when the backup was made. Revoke again any keys that were revoked since then ("partnership-graph key list"). Clients of the change feed must start again. Start the service and run "partnership-graph doctor".
`;

function placeOf({ database, local }: Config): DataPaths {
  if (database)
    throw new UserError(
      'NEO4J_URI is set. Back up and restore your own Neo4j with its own tools (docs/operations.md), or unset NEO4J_URI to use the graph in DATA_DIR.',
    );
  return dataPathsIn(local.dataDir);
}

const whatOf = ({ graph, waiting }: Manifest) =>
  `${count(graph.nodes)} nodes and ${count(graph.relationships)} relationships, data version ${graph.dataVersion}, ${counted(waiting, 'upload')} waiting`;
