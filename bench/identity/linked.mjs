/**
 * End-to-end match of a name: candidates from all organisations of a register are judged, and the only SAME one is
 * used.
 */
import { judge } from '../../src/identity/judge.ts';
import { NameIndex } from '../../src/identity/nameIndex.ts';
import { mentionOf } from './pairs.mjs';
import { spellings } from './spellings.mjs';

/** Two equally good candidates leave the match undecided, as in src/ingest. */
const CLEARLY_BETTER = 0.02;

export function linked(title, records, isAside) {
  const index = new NameIndex();
  for (const { party } of records) index.add(party);
  const start = performance.now();
  const counts = { names: 0, right: 0, wrong: 0 };
  for (const record of records.filter(isAside)) {
    const [[rule, name]] = spellings(record.party, `${record.key}|linked`, 1);
    const mention = mentionOf(record.party, name, `${record.key}|linked|${rule}`);
    const found = choose(mention, index.candidates(mention));
    counts.names += 1;
    if (found === record.party) counts.right += 1;
    else if (found) counts.wrong += 1;
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${title}, set aside, found among ${records.length}: ${counts.names} names, right ${counts.right}, wrong ${counts.wrong}, ` +
      `left open ${counts.names - counts.right - counts.wrong}; ${Math.round(counts.names / seconds)} names a second`,
  );
}

function choose(mention, candidates) {
  const same = candidates
    .map((party) => ({ party, ...judge(mention, party) }))
    .filter(({ judgement }) => judgement === 'SAME')
    .sort((one, other) => other.score - one.score);
  const [best, next] = same;
  return best && (!next || best.score - next.score >= CLEARLY_BETTER) ? best.party : undefined;
}
