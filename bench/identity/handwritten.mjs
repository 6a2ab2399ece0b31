/**
 * Recall and precision on names written by hand (handwritten/README.md):
 *   REGISTERS_DIR=folder npm run bench:identity:handwritten [-- --misses]
 * Each name is decided as in an import, among all organisations of the registers of its list. `--misses` prints each name that is not taken
 * rightly. `--excerpt` writes the nearest organisations of all names to test/fixtures/identity/registers.csv, for the tests.
 */
import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { councilsSchoolsAndTrusts, mappingMuseums, ror } from './registers.mjs';
import { countsOf, indexOf, joined, resultsOf, rowsOf } from './results.ts';
import { shareText } from './wilson.mjs';

const LISTS = {
  museums: (folder) => mappingMuseums(folder),
  universities: (folder) => ror(folder),
  others: (folder) => [...councilsSchoolsAndTrusts(folder), ...ror(folder)],
};

function report(list, results, names) {
  const { known, taken, wrong, asked } = countsOf(results);
  console.log(
    `${list}: ${results.length} names\n  recall ${shareText(taken, known)}\n  taken or asked ${shareText(taken + asked, known)}` +
      `\n  precision ${shareText(taken, taken + wrong)}`,
  );
  if (process.argv.includes('--misses')) for (const result of results) tell(result, names);
}

function tell({ row, expected, taken, asked }, names) {
  if (taken ? expected.includes(taken) : expected.length === 0 && asked.length === 0) return;
  const open = asked.length > 0 ? `ASKED ${asked.map(({ party }) => party.name).join(' | ')}` : 'NEW';
  const right = expected.map((id) => names.get(id)).join(' | ') || 'none';
  const found = taken ? `WRONG ${names.get(taken)}` : open;
  console.log(`    ${row.name}${row.place && `, ${row.place}`} → ${found}; right: ${right}`);
}

/** Number of organisations of each list that the excerpt has for each name. */
const EXCERPT = 6;

function excerptOf(list, parties) {
  const index = indexOf(parties);
  const wanted = new Set(rowsOf(list).flatMap(({ expected }) => expected.split('|')));
  const near = rowsOf(list).flatMap((row) =>
    index.candidates({ name: row.name, ...(row.place && { place: row.place }) }, EXCERPT),
  );
  const right = parties.filter(({ identifiers }) => identifiers.some((one) => wanted.has(one)));
  return [...new Set([...near, ...right])].map(({ id, identifiers, ...party }) => ({
    list,
    identifiers: identifiers.join('|'),
    ...Object.fromEntries(COLUMNS.map((column) => [column, party[column] ?? ''])),
  }));
}
const COLUMNS = ['name', 'kind', 'place', 'region', 'country', 'latitude', 'longitude'];

const folder = process.env.REGISTERS_DIR;
if (!folder) throw new Error('Set REGISTERS_DIR to the folder with the registers.');
const all = Object.entries(LISTS).map(([list, read]) => [list, joined(read(folder))]);
for (const [list, parties] of all)
  report(list, resultsOf(list, parties), new Map(parties.map(({ id, name }) => [id, name])));
if (process.argv.includes('--excerpt'))
  writeFileSync(
    new URL('../../test/fixtures/identity/registers.csv', import.meta.url),
    stringify(
      all.flatMap(([list, parties]) => excerptOf(list, parties)),
      { header: true },
    ),
  );
