import { normaliseName } from '../domain/names.js';
import type { Party } from './party.js';
import { type ReadName, readName } from './readName.js';

/** One name by which a party is called, and how. */
export interface NameVariant {
  readonly name: string;
  readonly read: ReadName;
  /** It is another name, not the party's own. */
  readonly isOther: boolean;
  /** A place stood in its tail, and is the other's place: `Bluecoat, Liverpool`. */
  readonly placed: boolean;
}

const FORMERLY =
  /^(?:formerly|previously|originally|once|was|now|aka|also|also known as|known as|called)\s+(?:the\s+)?/i;

/**
 * All names by which a party is called, its own first. What stands in brackets or behind a comma is read: its acronym and a
 * former name are other names, a place that is the place of `against` is taken off.
 */
export function nameVariants(party: Party, against: Party): NameVariant[] {
  const own = calling(party.name, false);
  const others = (party.otherNames ?? []).map((name) => calling(name, true));
  return [own, ...fromTail(own, against), ...others];
}

function calling(name: string, isOther: boolean, placed = false): NameVariant {
  return { name, read: readName(name), isOther, placed };
}

function fromTail({ name, read }: NameVariant, against: Party): NameVariant[] {
  if (!read.tail) return [];
  const tail = name.slice(read.head.length).replace(/^[\s,(]+|[\s)]+$/g, '');
  if (isAcronymOf(tail, read.head)) return [calling(read.head, false), calling(tail, true)];
  if (isAcronymOf(read.head, tail)) return [calling(tail, false), calling(read.head, true)];
  if (FORMERLY.test(tail)) return [calling(read.head, false), calling(tail.replace(FORMERLY, ''), true)];
  if (isPlaceOf(read.tail, against)) return [calling(read.head, false, true)];
  return [];
}

/** Capitals that stand in the name in their order, the first of them first: `MOLA` and `Museum of London Archaeology`. */
function isAcronymOf(capitals: string, name: string): boolean {
  if (!/^[A-Z&.]{2,8}$/.test(capitals) || capitals === 'UK') return false;
  const letters = normaliseName(capitals.replace(/[&.]/g, '')).replaceAll(' ', '');
  const inOrder = new RegExp(`^(?:the )?${[...letters].join('.*')}`);
  return letters.length > 1 && name.includes(' ') && inOrder.test(normaliseName(name));
}

const isPlaceOf = (text: string, { place, region, country }: Party) =>
  [place, region, country].some((each) => each !== undefined && normaliseName(each) === text);
