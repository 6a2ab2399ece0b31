import { normaliseName } from '../domain/names.js';
import { headsOf, type NameHead } from './nameHeads.js';
import type { Party } from './party.js';
import { type ReadName, readName } from './readName.js';

/** One name of a party, parsed. */
export interface NameVariant {
  readonly name: string;
  readonly read: ReadName;
  /** True for another name, false for the party's own. */
  readonly isOther: boolean;
  /** The name had a place in its tail, which is the other party's place: `Bluecoat, Liverpool`. */
  readonly placed: boolean;
  /** The removed rest, if this is only the head of the name. */
  readonly cut?: NameHead;
}

const FORMERLY =
  /^(?:formerly|previously|originally|once|was|now|aka|also|also known as|known as|called)\s+(?:the\s+)?/i;

/**
 * All names of a party, its own first. Interprets text in brackets or after a comma: an acronym or former name becomes another name; a
 * place equal to the place of `against` is removed. `withHeads` adds the heads of the own name.
 */
export function nameVariants(party: Party, against: Party, withHeads = false): NameVariant[] {
  const own = calling(party.name, false);
  const others = (party.otherNames ?? []).map((name) => calling(name, true));
  const heads = (withHeads ? headsOf(party.name) : []).map((cut) => ({ ...calling(cut.head, false), cut }));
  return [own, ...fromTail(own, against), ...others, ...heads];
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

/** True if the capitals occur in the name in this order, starting with its first letter: `MOLA` and `Museum of London Archaeology`. */
function isAcronymOf(capitals: string, name: string): boolean {
  if (!/^[A-Z&.]{2,8}$/.test(capitals) || capitals === 'UK') return false;
  const letters = normaliseName(capitals.replace(/[&.]/g, '')).replaceAll(' ', '');
  const inOrder = new RegExp(`^(?:the )?${[...letters].join('.*')}`);
  return letters.length > 1 && name.includes(' ') && inOrder.test(normaliseName(name));
}

const isPlaceOf = (text: string, { place, region, country }: Party) =>
  [place, region, country].some((each) => each !== undefined && normaliseName(each) === text);
