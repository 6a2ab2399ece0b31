// Whether suggestions find partnerships again that were hidden from them, against popularity: npm run bench:suggestions.
// A tenth of the shipped pairs is hidden, ten times over; each hidden pair is looked for from both of its sides.
import 'reflect-metadata';
import { loadShippedData } from '../../src/ingest/shipped.js';
import { partnersWithin } from '../../src/network/dateRanges.js';
import { type Described, loadNetwork } from '../../src/network/load.js';
import type { Network } from '../../src/network/network.js';
import { random } from '../../src/network/random.js';
import { suggestionsFor } from '../../src/network/suggest.js';
import { onOwnDatabase } from '../ownDatabase.js';

const ROUNDS = 10;
const HIDDEN = 0.1;

/** By organisation, how likely it is as a partner of `at`; higher is likelier. */
type Scoring = (network: Described, strengths: Float64Array, at: number) => Float64Array;

const weighed =
  (shared: number, alike: number, kind = 0, region = 0, partners = 0): Scoring =>
  (network, strengths, at) => {
    const scores = new Float64Array(network.ids.length);
    const weights = { shared, alike, kind, region, partners };
    for (const row of suggestionsFor(network, strengths, at, { first: network.ids.length, weights }).rows)
      scores[row.at] = row.score;
    return scores;
  };

const METHODS: Readonly<Record<string, Scoring>> = {
  'popularity: who has most partners': (network, strengths) =>
    Float64Array.from(partnersWithin(network, strengths)),
  'shared partners alone (Adamic–Adar)': weighed(1, 0),
  'ways of three steps alone': weighed(0, 1),
  'shared and ways': weighed(0.1, 1),
  'partners of one’s kind': weighed(0, 0, 1),
  'partners of one’s region': weighed(0, 0, 0, 1),
  'kind, region': weighed(0, 0, 1, 1),
  'kind, region, all partners 0.3': weighed(0, 0, 1, 1, 0.3),
  'kind, region, all partners 1': weighed(0, 0, 1, 1, 1),
  'and ways 0.3': weighed(0.03, 0.3, 1, 1, 1),
  'and ways 1': weighed(0.1, 1, 1, 1, 1),
  'and ways 3': weighed(0.3, 3, 1, 1, 1),
  'and ways 3, region 0.5': weighed(0.3, 3, 1, 0.5, 1),
  'and ways 3, shared 1': weighed(1, 3, 1, 0.5, 1),
};

await onOwnDatabase(async (graph) => {
  await loadShippedData(graph);
  const network = await loadNetwork(graph);
  console.log(
    `${network.ids.length} organisations, ${network.one.length} pairs; a tenth hidden, ${ROUNDS} times`,
  );
  console.log(
    'method                                      AUC   among the first 10   among the first 50   10, where both have partners left',
  );
  for (const [name, scoring] of Object.entries(METHODS)) {
    const next = random();
    let [looked, above, ten, fifty] = [0, 0, 0, 0];
    let [seen, seenTen] = [0, 0];
    for (let round = 0; round < ROUNDS; round++) {
      const strengths = network.strength.map((strength) => (next() < HIDDEN ? 0 : strength));
      const left = partnersWithin(network, strengths);
      for (let pair = 0; pair < strengths.length; pair++) {
        if (strengths[pair] !== 0) continue;
        const [one, other] = [network.one[pair]!, network.other[pair]!];
        for (const [at, hidden] of [
          [one, other],
          [other, one],
        ] as const) {
          const { auc, rank } = foundAgain(network, at, hidden, scoring(network, strengths, at));
          looked += 1;
          above += auc;
          ten += rank <= 10 ? 1 : 0;
          fifty += rank <= 50 ? 1 : 0;

          if (left[at]! === 0 || left[hidden]! === 0) continue;
          seen += 1;
          seenTen += rank <= 10 ? 1 : 0;
        }
      }
    }
    const part = (count: number) => (count / looked).toFixed(3);
    console.log(
      `${name.padEnd(40)} ${part(above)}   ${part(ten)}                ${part(fifty)}                ${(seenTen / seen).toFixed(3)}`,
    );
  }
});

/** Where a hidden partner stands among all who are no partners: equal scores count half. */
function foundAgain(
  network: Network,
  at: number,
  hidden: number,
  scores: Float64Array,
): { auc: number; rank: number } {
  const partners = new Set<number>([at]);
  for (let arc = network.offsets[at]!; arc < network.offsets[at + 1]!; arc++)
    if (network.targets[arc] !== hidden) partners.add(network.targets[arc]!); // other hidden ones are neither found nor missed
  let [below, equal, others] = [0, 0, 0];
  for (let node = 0; node < scores.length; node++) {
    if (node === hidden || partners.has(node)) continue;
    others += 1;
    if (scores[node]! < scores[hidden]!) below += 1;
    else if (scores[node] === scores[hidden]) equal += 1;
  }
  return { auc: (below + equal / 2) / others, rank: 1 + (others - below - equal) + equal / 2 };
}
