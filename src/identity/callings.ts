import { normaliseName } from '../domain/names.js';
import type { Party } from './party.js';
import { acronymText, type ReadName, readName } from './readName.js';

/** One name by which a party is called, and how. */
export interface Called {
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
export function callings(party: Party, against: Party): Called[] {
  const own = calling(party.name, false);
  const others = (party.otherNames ?? []).map((name) => calling(name, true));
  return [own, ...fromTail(own, against), ...others];
}

function calling(name: string, isOther: boolean, placed = false): Called {
  return { name, read: readName(name), isOther, placed };
}

function fromTail({ name, read }: Called, against: Party): Called[] {
  if (!read.tail) return [];
  const tail = name.slice(read.head.length).replace(/^[\s,(]+|[\s)]+$/g, '');
  if (read.acronyms.has(acronymText(tail))) return [calling(read.head, false), calling(tail, true)];
  if (FORMERLY.test(tail)) return [calling(read.head, false), calling(tail.replace(FORMERLY, ''), true)];
  if (!against.national && isPlaceOf(read.tail, against)) return [calling(read.head, false, true)];
  return [];
}

const isPlaceOf = (text: string, { place, region, country }: Party) =>
  [place, region, country].some((each) => each !== undefined && normaliseName(each) === text);
