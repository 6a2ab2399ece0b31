import { normaliseName } from '../domain/names.js';
import { memberName } from './nameHeads.js';
import type { Party } from './party.js';
import { acronymText, isRare, type ReadName, readName } from './readName.js';

/** Maximum number of candidates for a name. */
const LIMIT = 20;
/** Keys shared by more parties than this are ignored. */
const TOO_COMMON = 2_000;

/**
 * In-memory name index of parties, for those new within one batch and for benchmarks. Finds parties that `judge` may call SAME or UNSURE:
 * the same name, the same rare words (also misspelt), an acronym. It never judges.
 */
export class NameIndex {
  readonly #parties: Party[] = [];
  readonly #keys = new Map<string, number[]>();

  add(party: Party): void {
    const at = this.#parties.push(party) - 1;
    for (const key of keysOf(party)) {
      const found = this.#keys.get(key);
      if (found) found.push(at);
      else this.#keys.set(key, [at]);
    }
  }

  /** Candidates for a party, those with the most and rarest shared keys first; at most `limit`. */
  candidates(party: Party, limit = LIMIT): Party[] {
    const scores = new Map<number, number>();
    for (const key of [...keysOf(party), ...placeKeys(party)]) {
      const found = this.#keys.get(key) ?? [];
      if (found.length > TOO_COMMON) continue;
      const worth = key.startsWith('=') ? 100 : 1 / Math.log2(found.length + 1);
      for (const at of found) scores.set(at, (scores.get(at) ?? 0) + worth);
    }
    return [...scores]
      .sort(([one, a], [other, b]) => b - a || one - other)
      .slice(0, limit)
      .map(([at]) => this.#parties[at]!);
  }
}

function keysOf(party: Party): Set<string> {
  const keys = new Set<string>((party.identifiers ?? []).map((identifier) => `=${identifier}`));
  for (const name of [party.name, ...(party.otherNames ?? [])]) addKeys(keys, name);
  return keys;
}

/** The name with its place, if it has only common words: `Castle Museum` in York may be `York Castle Museum`. */
function placeKeys({ name, place }: Party): string[] {
  const { words } = readName(name);
  if (!place || words.some(isRare)) return [];
  return [`=${[...words, ...normaliseName(place).split(' ')].sort().join(' ')}`];
}

function addKeys(keys: Set<string>, name: string): void {
  const read = readName(name);
  keys.add(`=${read.text}`);
  keys.add(`=${read.sorted}`);
  for (const acronym of read.isAcronym ? [acronymText(name)] : read.acronyms)
    if (acronym.length > 2) keys.add(`~${acronym}`);
  const { stem, isFederal, hasType } = memberName(name);
  if (isFederal || hasType) keys.add(`=${stem}`);
  if (read.tail) keys.add(`=${readName(read.head).text}`);
  for (const word of indexed(read)) for (const slip of slips(word)) keys.add(slip);
}

/** The words that a name is indexed by: the rare ones, or all if none is rare. */
const indexed = ({ words }: ReadName) => (words.some(isRare) ? words.filter(isRare) : words);

/** A word and its variants with one letter left out. Two words one typo apart share one of these. */
function slips(word: string): string[] {
  if (word.length < 6) return [word];
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}
