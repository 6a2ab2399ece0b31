// Time and memory of the measures of a large generated network: node --import ./test/support/typescript.mjs
// bench/measures/measure.ts [organisations] [pairs]

import { measure } from '../../src/network/measures.js';
import { createNetworkBuilder } from '../../src/network/network.js';
import { random } from '../../src/network/random.js';
import { inThread } from '../../src/network/thread.js';

const [organisations = 100_000, pairs = 1_000_000] = process.argv.slice(2).map(Number);
const next = random();
const id = (at: number) => `org:${String(at).padStart(7, '0')}`;
const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);
const printTime = (what: string, from: number) =>
  console.log(
    `${what.padEnd(46)} ${((performance.now() - from) / 1000).toFixed(1).padStart(6)} s, ${megabytes()} MB`,
  );

// A few organisations have very many partners, most have few, and most partners are near: 200 regions, one pair in
// ten crosses regions.
const busy = () => Math.floor(organisations * next() ** 2.5);
const near = (at: number) => (at + 200 * Math.floor(next() ** 3 * (organisations / 200))) % organisations;
let begun = performance.now();
const gathering = createNetworkBuilder(
  Array.from({ length: organisations }, (_, at) => ({ id: id(at), sortName: id(at) })),
);
const wanted = pairs * 1.22; // some pairs are duplicates
for (let pair = 0; pair < wanted; pair++) {
  const one = busy();
  const other = next() < 0.1 ? busy() : near(one);
  const year = 1990 + Math.floor(next() * 35);
  gathering.add({
    one: id(one),
    other: id(other),
    strength: 1 + Math.floor(next() * 5),
    facts: [`${year}-01-01/${year}-12-31/${year}-01-01/${year + 1}-12-31/L/DISPLAY_LOAN`],
  });
}
printTime('pairs gathered', begun);
begun = performance.now();
const network = gathering.network(1);
printTime(`network of ${organisations} and ${network.one.length} pairs`, begun);
begun = performance.now();
// Longest event loop delay meanwhile.
let longest = 0;
let before = performance.now();
const beat = setInterval(() => {
  longest = Math.max(longest, performance.now() - before - 10);
  before = performance.now();
}, 10);
const measures = process.argv.includes('here')
  ? measure(network)
  : await inThread()(network, new AbortController().signal);
clearInterval(beat);
printTime('measures, in a thread', begun);
const largest = measures.through.indexOf(measures.through.reduce((a, b) => Math.max(a, b)));
console.log(
  `sample ${measures.sample}; communities ${measures.communities}, modularity ${measures.modularity.toFixed(3)}; others waited ${Math.round(longest)} ms at most`,
);
console.log(`largest betweenness ${measures.through[largest]} ± ${measures.throughError[largest]}`);
