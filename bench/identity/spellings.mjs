/**
 * Names as people write them, made from a name by rules: each is [what was done, the name], or undefined where the rule has
 * nothing to do. All of them still mean the same organisation.
 */
import { chance, pick } from './chance.mjs';

const replaced = (name, from, to) => (from.test(name) ? name.replace(from, to) : undefined);

const RULES = {
  'as it is': (name) => name,
  capitals: (name) => name.toUpperCase(),
  'small letters': (name) => name.toLowerCase(),
  article: (name) => (/^the /i.test(name) ? name.slice(4) : `The ${name}`),
  '& for and': (name) => replaced(name, / and /i, ' & ') ?? replaced(name, / & /, ' and '),
  'Univ. for University': (name) => replaced(name, /\bUniversity\b/i, 'Univ.'),
  'University of X for X University': (name) =>
    /^(\S+) University$/.test(name) ? name.replace(/^(\S+) University$/, 'University of $1') : undefined,
  'X University for University of X': (name) =>
    /^University of (\S+)$/.test(name) ? name.replace(/^University of (\S+)$/, '$1 University') : undefined,
  'Mus. for Museum': (name) => replaced(name, /\bMuseum\b/i, 'Mus.'),
  'Inst. for Institute': (name) => replaced(name, /\bInstitute\b/i, 'Inst.'),
  'Dept for Department': (name) => replaced(name, /\bDepartment\b/i, 'Dept'),
  'Saint for St': (name) => replaced(name, /\bSt\.? (?=[A-Z])/, 'Saint '),
  'no apostrophe': (name) => replaced(name, /['’]/, ''),
  'Limited for Ltd': (name) =>
    replaced(name, /\bLtd\.?/i, 'Limited') ?? replaced(name, /\bLimited\b/i, 'Ltd.'),
  'hyphen for space': (name) => replaced(name, /-/, ' '),
  'acronym in brackets': (name) => {
    const words = name.split(/[^\p{L}]+/u).filter((word) => /^\p{Lu}/u.test(word));
    return words.length > 2 && words.length < 7
      ? `${name} (${words.map((word) => word[0]).join('')})`
      : undefined;
  },
  'place behind a comma': (name, { place }) =>
    place && !name.includes(',') && !name.includes('(') && !name.includes(place)
      ? `${name}, ${place}`
      : undefined,
  'two letters changed places': (name, _, key) =>
    slip(name, key, (word, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)),
  'a letter missing': (name, _, key) => slip(name, key, (word, at) => word.slice(0, at) + word.slice(at + 1)),
  'a letter twice': (name, _, key) =>
    slip(name, key, (word, at) => word.slice(0, at) + word[at] + word.slice(at)),
};

/** A slip inside of one of the words of seven letters or more. */
function slip(name, key, change) {
  const words = name.match(/\p{L}{7,}/gu);
  if (!words) return undefined;
  const word = pick(words, key, 'word');
  const at = 1 + Math.floor(chance(key, 'at') * (word.length - 3));
  const slipped = change(word, at);
  return slipped === word ? undefined : name.replace(word, slipped);
}

/** `count` spellings of a party's name, by different rules that apply. */
export function spellings(party, key, count) {
  const all = Object.entries(RULES)
    .map(([rule, apply]) => [rule, apply(party.name, party, `${key}|${rule}`)])
    .filter(([, name]) => name !== undefined);
  return all.sort(([one], [other]) => chance(key, one) - chance(key, other)).slice(0, count);
}
