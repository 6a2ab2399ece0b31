// Runs the local Neo4j and stops it when the service is gone, however the service went.
//
//   node keeper.mjs LOG PATIENCE PRIORITY COMMAND ARGUMENT…
//
// PRIORITY is the scheduling priority of both processes, as os.setPriority takes it: 0 is normal, 19 the lowest.
//
// The service holds the other end of this process' standard input. When that closes, because the service asked or because it
// was killed, Neo4j gets SIGTERM, and SIGKILL when PATIENCE milliseconds have gone: killed, it recovers from its log at its next
// start. The keeper stands in a session of its own, so that
// neither Ctrl-C nor a signal to the service's process group reaches it or Neo4j. What Neo4j prints goes to the file LOG.
// Prints one line, the process id of Neo4j, and ends with Neo4j's own exit code.
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { setPriority } from 'node:os';

const [log, patience, priority, command, ...options] = process.argv.slice(2);
if (Number(priority) !== 0) setPriority(Number(priority)); // inherited by Neo4j
const output = openSync(log, 'a');
const neo4j = spawn(command, options, { stdio: ['ignore', output, output] });

neo4j.on('error', () => process.exit(127));
neo4j.on('exit', (code) => process.exit(code ?? 1));
if (neo4j.pid) process.stdout.write(`${neo4j.pid}\n`);
process.stdout.on('error', () => {});

const stop = () => {
  neo4j.kill('SIGTERM');
  setTimeout(() => neo4j.kill('SIGKILL'), Number(patience));
};
process.stdin.resume();
process.stdin.once('close', stop);
process.stdin.on('error', () => {});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
