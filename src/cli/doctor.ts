import type { Command } from 'commander';
import { doctor } from '../integrity/doctor.js';
import { lines } from '../integrity/lines.js';
import { ALL_TAKEN, type CliContext, ROWS_REFUSED, withGraph } from './context.js';
import { waitingLine } from './database.js';
import { jsonOption } from './options.js';
import { writeJson } from './output.js';
import { count } from './progress.js';

/** `doctor`: recomputes everything from the rows, checks every invariant and prints the result. */
export function addDoctor(program: Command, world: CliContext, end: (code: number) => void): void {
  program
    .command('doctor')
    .summary('check the graph for errors')
    .description(
      'Recomputes everything from the imported rows, compares it with the graph, and checks every invariant. ' +
        'Changes nothing. Exit code 0: no findings; 1: there are findings.',
    )
    .addOption(jsonOption('the findings'))
    .action(async ({ json }: { json?: string }) => {
      const { console } = world;
      const report = await withGraph(world, (graph) =>
        doctor(graph, world.readTables(), {
          progress: ({ what, looked }) =>
            console.progress(`doctor: ${count(looked)} records checked (${what})`),
          waiting: (what) => console.print(waitingLine(what)),
        }),
      );
      if (json !== undefined) writeJson(world, json, report);
      if (json !== '-') world.out(`${lines(report).join('\n')}\n`);
      end(report.content ? ALL_TAKEN : ROWS_REFUSED);
    });
}
