// Duration of the tests, in wall and CPU seconds (user and system, of all processes):
//   npm run bench:tests [COMMAND …], by default `npm test` and `.ci/run`
import { spawnSync } from 'node:child_process';

const commands = process.argv.length > 2 ? process.argv.slice(2) : ['npm test', '.ci/run'];

/** CPU seconds of ended processes, from the shell's `times`, including their children. */
function timed(command) {
  const began = performance.now();
  const script = `${command} >&2; code=$?; times; exit $code`;
  const { status, stdout } = spawnSync('bash', ['-c', script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const children = stdout.trim().split('\n').at(-1) ?? '';
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * minutes + +seconds,
    0,
  );
  return { command, passed: status === 0, wall: (performance.now() - began) / 1_000, cpu };
}

const results = commands.map(timed);
console.log('command     | passed | wall s | CPU s');
for (const { command, passed, wall, cpu } of results)
  console.log(
    `${command.padEnd(11)} | ${String(passed).padEnd(6)} | ${wall.toFixed(0).padStart(6)} | ${cpu.toFixed(0).padStart(5)}`,
  );
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
