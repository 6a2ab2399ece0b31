import type { Command } from 'commander';
import { backUp } from '../backup/backUp.js';
import { type DataPaths, dataPathsIn } from '../backup/exclusiveAccess.js';
import type { Manifest } from '../backup/manifest.js';
import { restore } from '../backup/restore.js';
import type { Config } from '../config.js';
import { UserError } from '../userError.js';
import type { CliContext } from './context.js';
import { count, counted } from './progress.js';

/** `backup FOLDER` and `restore FOLDER`: the graph of the service's own Neo4j, with what belongs to it. */
export function addBackup(program: Command, world: CliContext): void {
  const report = (line: string) => world.console.progress(line);
  program
    .command('backup')
    .summary('write the graph, keys, audit log and waiting uploads into a folder')
    .description(
      'Writes the graph of the service’s own Neo4j (with keys, audit log and change feed) and the uploads that wait into a new folder, with checksums. The service has to be stopped meanwhile. A Neo4j of yours (NEO4J_URI) is backed up by its own means: docs/operations.md.',
    )
    .argument('<folder>', 'a folder that is not there yet')
    .action(async (folder: string) => {
      const manifest = await backUp(placeOf(world.readConfig()), folder, report);
      world.console.say('');
      world.out(`Backed up into ${folder}: ${whatOf(manifest)}.\n`);
    });
  program
    .command('restore')
    .summary('put a backup in the place of the graph')
    .description(
      'Puts back what "partnership-graph backup" wrote: compares the checksums, loads the graph beside the one that is there, compares what it holds, and only then has it take the place. The service has to be stopped meanwhile.',
    )
    .argument('<folder>', 'the folder of the backup')
    .option('--replace', 'give up a graph that is there already')
    .action(async (folder: string, { replace }: { readonly replace?: boolean }) => {
      const manifest = await restore(placeOf(world.readConfig()), folder, { replace, report });
      world.console.say('');
      world.out(`Restored the backup of ${manifest.made}: ${whatOf(manifest)}.\n${AFTERWARDS}`);
    });
}

const AFTERWARDS = `Keys are as they were then: revoke again those that were revoked since ("partnership-graph key list").
Who keeps a copy by the change feed is told to begin anew. Start the service again, and see "partnership-graph doctor".
`;

function placeOf({ database, local }: Config): DataPaths {
  if (database)
    throw new UserError(
      'NEO4J_URI is set: a Neo4j of yours is backed up and restored by its own means, which docs/operations.md names. Leave NEO4J_URI out to mean the graph in DATA_DIR.',
    );
  return dataPathsIn(local.dataDir);
}

const whatOf = ({ graph, waiting }: Manifest) =>
  `${count(graph.nodes)} nodes and ${count(graph.relationships)} relationships, version ${graph.dataVersion} of the data, ${counted(waiting, 'upload')} waiting`;
