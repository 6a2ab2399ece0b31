/**
 * Quality of name matching:
 *   npm run bench:identity [-- --errors]
 * Precision and recall of SAME over labelled pairs, UNSURE counted as not matched, for the tuning part and the
 * held-out part (each organisation is in one, by its hash). REGISTERS_DIR names a folder with the two registers;
 * without it the shipped part alone is measured. `--errors` prints the errors of the tuning part; those of the
 * held-out part are not shown.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { judge } from '../../src/identity/judge.ts';
import { chance } from './chance.mjs';
import { linked } from './linked.mjs';
import { nearest, spelt } from './pairs.mjs';
import { mappingMuseums, ror } from './registers.mjs';
import { againstRor, asPrinted, nationalNames, nationalPairs, organisations } from './shipped.mjs';

const folder = process.env.REGISTERS_DIR;
const isAside = ({ key }) => chance('split', key) < 0.5;

function pairsOfSameName() {
  const stated = (party) => Object.fromEntries(Object.entries(party).filter(([, value]) => value));
  const rows = parse(readFileSync(new URL('twins.csv', import.meta.url)), { columns: true });
  return rows.map((row) => ({
    what: 'twins',
    key: row.name,
    mention: stated({ name: row.name, place: row.place, country: row.country }),
    candidate: stated({ name: row.other_name, place: row.other_place, country: row.other_country }),
    same: false,
  }));
}

const once = (pairs) => [
  ...new Map(pairs.map((pair) => [JSON.stringify([pair.mention, pair.candidate]), pair])).values(),
];

function report(title, pairs) {
  const judged = pairs.map((pair) => ({ ...pair, ...judge(pair.mention, pair.candidate) }));
  const count = (fits) => judged.filter(fits).length;
  const right = count(({ same, judgement }) => same && judgement === 'SAME');
  const wrong = count(({ same, judgement }) => !same && judgement === 'SAME');
  const positive = count(({ same }) => same);
  const unsure = count(({ judgement }) => judgement === 'UNSURE');
  const share = (part, whole) => (whole === 0 ? '  –   ' : (part / whole).toFixed(4));
  console.log(
    `${title.padEnd(64)} ${String(positive).padStart(6)} same ${String(pairs.length - positive).padStart(6)} other` +
      `  precision ${share(right, right + wrong)}  recall ${share(right, positive)}  wrong ${String(wrong).padStart(3)}  unsure ${unsure}`,
  );
  return judged;
}

const records = folder ? { ROR: ror(folder), 'Mapping Museums': mappingMuseums(folder) } : {};
if (!folder) console.log('REGISTERS_DIR is not set: the shipped part alone is measured.');
const shipped = organisations();
const pairs = once([
  ...asPrinted(),
  ...nationalNames(),
  ...nationalPairs(),
  ...pairsOfSameName(),
  ...spelt('shipped organisations', shipped),
  ...nearest('shipped organisations', shipped),
  ...(records.ROR ? againstRor(records.ROR) : []),
  ...Object.entries(records).flatMap(([name, all]) => [...spelt(name, all), ...nearest(name, all)]),
]);
/**
 * Origins of the names: generated spellings that normalisation alone can match, other generated ones, and printed
 * names.
 */
const GROUPS = {
  'printed otherwise by a source': /as printed/,
  'made: case, article, place, unchanged':
    /: (?:as it is|capitals|small letters|article|place behind a comma)$/,
  'made: slips of the keyboard': /: (?:two letters|a letter)/,
  'made: abbreviations, acronyms, order': /: (?!nearest|as it is|capitals|article|place behind|.*letter)/,
};
const parts = { 'tuned on': pairs.filter((pair) => !isAside(pair)), 'set aside': pairs.filter(isAside) };
for (const [name, part] of Object.entries(parts)) {
  const judged = report(`ALL, ${name}`, part);
  for (const [group, fits] of Object.entries(GROUPS))
    report(
      ` ${group}`,
      part.filter((pair) => pair.same && fits.test(pair.what)),
    );
  for (const what of [...new Set(part.map((pair) => pair.what))])
    report(
      `  ${what}`,
      part.filter((pair) => pair.what === what),
    );
  if (name === 'tuned on' && process.argv.includes('--errors'))
    for (const { what, mention, candidate, same, judgement, reason } of judged)
      if (same !== (judgement === 'SAME') && (same || judgement === 'SAME'))
        console.log(
          `${same ? 'MISSED' : 'WRONG'} ${judgement} [${what}] ${JSON.stringify(mention)} ${JSON.stringify(candidate)} ${reason}`,
        );
}
for (const [name, all] of Object.entries({ 'shipped organisations': shipped, ...records }))
  linked(name, all, isAside);
