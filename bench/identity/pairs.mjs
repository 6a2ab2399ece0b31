/**
 * Labelled pairs: {what, key, mention, candidate, same}. `key` is the true organisation of the mention; the split
 * uses it, so that an organisation of one source is in only one part (one with two sources may be in both).
 * docs/identity.md explains the labels.
 */
import { NameIndex } from '../../src/identity/nameIndex.ts';
import { chance } from './chance.mjs';
import { spellings } from './spellings.mjs';

/** Number of nearest other records for each record. */
const NEAREST = 3;
const SPELLINGS = 3;

/** Attributes that a row states besides the name: not always the place, seldom the country, never coordinates. */
export function mentionOf(party, name, key) {
  const { latitude: _, longitude: __, place, region, country, otherNames: ___, ...rest } = party;
  const stated = chance(key, 'told');
  return {
    ...rest,
    name,
    ...(stated < 0.7 && place && { place }),
    ...(stated < 0.4 && region && { region }),
    ...(stated > 0.2 && country && { country }),
    ...(chance(key, 'kind') < 0.5 ? {} : { kind: undefined }),
  };
}

const clean = (party) => Object.fromEntries(Object.entries(party).filter(([, value]) => value !== undefined));

/** Spellings of each record against the record. */
export function spelt(what, records) {
  return records.flatMap(({ key, party }) =>
    spellings(party, key, SPELLINGS).map(([rule, name]) => ({
      what: `${what}: ${rule}`,
      key,
      mention: clean(mentionOf(party, name, `${key}|${rule}`)),
      candidate: party,
      same: true,
    })),
  );
}

/** Each record, in one spelling, paired with the most similar other names of its register. */
export function nearest(what, records) {
  const index = new NameIndex();
  const keys = new Map(records.map(({ key, party }) => [party, key]));
  for (const { party } of records) index.add(party);
  return records.flatMap(({ key, party, related }) => {
    const [[rule, name]] = spellings(party, `${key}|against`, 1);
    const mention = clean(mentionOf(party, name, `${key}|against`));
    return index
      .candidates(mention)
      .filter(
        (other) =>
          other !== party && !related.includes(keys.get(other)) && !isRelated(records, other, keys, key),
      )
      .slice(0, NEAREST)
      .map((candidate) => ({ what: `${what}: nearest others`, key, mention, candidate, same: false, rule }));
  });
}

const relations = new WeakMap();
function isRelated(records, other, keys, key) {
  if (!relations.has(records))
    relations.set(records, new Map(records.map((record) => [record.key, record.related])));
  return relations.get(records).get(keys.get(other)).includes(key);
}
