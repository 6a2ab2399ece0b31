/**
 * The questions that remain after importing both registers into the shipped data, in the order of the list:
 *   REGISTERS_DIR=folder npm run bench:identity:questions [-- 50]
 * Simulated in memory: each record of a register is decided among the organisations before it.
 */
import { identifierClash } from '../../src/identity/apart.ts';
import { mappingMuseums, ror } from './registers.mjs';
import { decided, indexOf } from './results.ts';
import { organisations } from './shipped.mjs';

const folder = process.env.REGISTERS_DIR;
if (!folder) throw new Error('Set REGISTERS_DIR to the folder with the registers.');

const known = new Map(organisations().map(({ key, party }) => [key, { id: key, ...party }]));
const questions = [];
for (const records of [mappingMuseums(folder), ror(folder)]) {
  const index = indexOf(known.values());
  for (const { key, party } of records) {
    const mention = { ...party, identifiers: [key] };
    const { taken, asked } = decided(mention, index.candidates(mention));
    const home = taken && known.get(taken);
    if (home) known.set(taken, { ...home, identifiers: [...(home.identifiers ?? []), key] });
    else known.set(key, { id: key, ...mention });
    for (const { party: other, score, reason } of asked.slice(0, 3))
      questions.push({ key, party, other, score, reason });
  }
}
const open = questions.filter(({ key, other }) => !identifierClash([key], known.get(other.id).identifiers));
const ordered = open.sort((one, other) => other.score - one.score);
console.log(`${ordered.length} questions`);
for (const { party, other, score, reason } of ordered.slice(0, Number(process.argv[2] ?? 50)))
  console.log(
    `${score}  ${party.name} (${party.place ?? '–'})  /  ${other.name} (${other.place ?? '–'})  ${reason}`,
  );
