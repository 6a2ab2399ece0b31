// Latency of rejections: npm run bench:limits. Compares each rejection with the cheapest response, in turn.
import 'reflect-metadata';
import { createApp } from '../../src/app.js';
import { BEYOND } from '../../test/integration/limits/beyond.js';
import { onOwnDatabase } from '../ownDatabase.js';

/** Goal in milliseconds. */
const GOAL = 50;
const ROUNDS = 100;

await onOwnDatabase(async (graph) => {
  let statements = 0;
  const app = await createApp({
    graph,
    limits: { requests: 0 },
    onStatement: () => {
      statements += 1;
    },
  });
  const { url } = await app.listen(0, '127.0.0.1');
  /** Milliseconds from the request to the last byte. */
  const ask = async (query: string, status: number) => {
    const began = performance.now();
    const response = await fetch(`${url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    await response.text();
    if (response.status !== status) throw new Error(`${query.slice(0, 80)}: status ${response.status}`);
    return performance.now() - began;
  };
  const median = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
  console.log(
    `${ROUNDS} times each, in milliseconds; the ratio is that to "{ __typename }", asked in turn with it`,
  );
  for (const [what, query] of BEYOND) {
    const first = await ask(query, 400);
    const [refused, least]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      refused.push(await ask(query, 400));
      least.push(await ask('{ __typename }', 200));
    }
    const worst = Math.max(first, ...refused);
    console.log(
      `${what.padEnd(80)} first ${first.toFixed(1).padStart(5)}  median ${median(refused).toFixed(1).padStart(5)}  worst ${worst.toFixed(1).padStart(5)}` +
        `  ratio ${(median(refused) / median(least)).toFixed(2)}${worst > GOAL ? '  LATER THAN THE GOAL' : ''}`,
    );
  }
  console.log(`statements sent to the database: ${statements}`);
  await app.close();
});
