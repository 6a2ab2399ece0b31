// Cached responses and rejections with many clients at once, as ratios within one run: npm run bench:connections
import { once } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import { startContestant, startProcess } from '../contest/contestants.js';
import { onOwnDatabase } from '../ownDatabase.js';

const ROUNDS = 3;
const SECONDS = 2;
/** The service must give at least this share of its responses at 256 connections when there are 1,000. */
const GOAL = 0.5;
const QUERY = JSON.stringify({ query: '{ organisations { totalCount nodes { id name } } }' });

await onOwnDatabase(async (graph, boltUri) => {
  await graph.write((transaction) =>
    transaction.run(
      "UNWIND range(1, 50) AS n CREATE (:Organisation {id: 'org:' + n, name: 'Museum ' + n, sortName: 'museum ' + n}) WITH count(*) AS all CREATE (:DataVersion {name: 'data', number: 1, at: datetime()})",
    ),
  );
  const answering = await startContestant('service', boltUri, { RESPONSE_CACHE_MB: '16' });
  const rejecting = await startContestant('service', boltUri, { RATE_LIMIT: '1' });
  const load = startProcess(new URL('./load.mjs', import.meta.url));
  const ask = async (url: string) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}graphql`, { method: 'POST', headers, body: QUERY });
    return { status: response.status, body: await response.json() };
  };
  const first = await ask(answering.url);
  for (let time = 0; time < 3; time += 1)
    if (!isDeepStrictEqual(await ask(answering.url), first)) throw new Error('The responses differ.');
  if (first.body.data.organisations.totalCount !== 50) throw new Error('Not the expected response.');
  await ask(rejecting.url);
  if ((await ask(rejecting.url)).status !== 429) throw new Error('Nothing is rejected.');

  const perSecond = async (url: string, connections: number, expected: number) => {
    load.send({ url, body: QUERY, connections, seconds: SECONDS });
    const [{ [expected]: found = 0, ...others }] = (await once(load, 'message')) as [Record<number, number>];
    if (Object.keys(others).length > 0)
      throw new Error(`${connections} connections: ${JSON.stringify(others)} a second beside ${expected}`);
    return found;
  };
  const rows: { at256: number; at1000: number; rejected: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rows.push({
      at256: await perSecond(answering.url, 256, 200),
      at1000: await perSecond(answering.url, 1_000, 200),
      rejected: await perSecond(rejecting.url, 256, 429),
    });
  if (!isDeepStrictEqual(await ask(answering.url), first))
    throw new Error('The responses differ afterwards.');
  const median = (of: (row: (typeof rows)[number]) => number) =>
    rows.map(of).sort((a, b) => a - b)[ROUNDS >> 1]!;
  const ratio = median(({ at256, at1000 }) => at1000 / at256);
  console.log(`cached responses a second at 256 connections:   ${median(({ at256 }) => at256).toFixed(0)}`);
  console.log(`cached responses a second at 1,000 connections: ${median(({ at1000 }) => at1000).toFixed(0)}`);
  console.log(
    `ratio ${ratio.toFixed(2)}; the goal is at least ${GOAL}: ${ratio >= GOAL ? 'reached' : 'not reached'}`,
  );
  console.log(
    `rejections a second at 256 connections: ${median(({ rejected }) => rejected).toFixed(0)}, ${median(({ at256, rejected }) => rejected / at256).toFixed(2)} times the cached responses`,
  );
  for (const { process } of [answering, rejecting]) process.disconnect();
  load.disconnect();
});
