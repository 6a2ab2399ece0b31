import { normaliseName } from '../domain/names.js';

/** Punctuation after which a name only explains itself: `Ulita: An Archive of International Textiles`. */
const EXPLAINED = /\s*[:,(]\s*/;
/** Small words before a subject, place or owner: `Petrie Museum of Egyptian Archaeology`. */
const CONTINUED = /\s+(?:of|at|for)\s+/i;

/** A name without what follows its head. */
export interface NameHead {
  /** `Petrie Museum` */
  readonly head: string;
  /** `Egyptian Archaeology`, as written */
  readonly rest: string;
  /** True if the rest may be a place. */
  readonly mayBePlace: boolean;
}

/** What follows a comma, bracket or `at` may be the place of a branch. */
const BEFORE_PLACE = /^\s*[,(]|^\s+at\s/i;

/** The heads of a name, longest first: those before the first colon, comma or bracket, and before the first `of`, `at` or `for`. */
export function headsOf(name: string): readonly NameHead[] {
  const explained = cutAt(name, EXPLAINED);
  const continued = cutAt(explained?.head ?? name, CONTINUED);
  const rest = [continued?.rest, explained?.rest].filter(Boolean).join(' ');
  const mayBePlace = Boolean(continued?.mayBePlace);
  return [explained, continued && { head: continued.head, rest, mayBePlace }].filter(
    (head) => head !== undefined,
  );
}

function cutAt(name: string, separator: RegExp): NameHead | undefined {
  const found = separator.exec(name);
  if (!found || found.index === 0) return undefined;
  const [head, rest] = [name.slice(0, found.index), name.slice(found.index + found[0].length)];
  return { head, rest, mayBePlace: BEFORE_PLACE.test(found[0]) };
}

const OF_A_FEDERATION = / university of (?:london|wales|the highlands and islands)$/;
const OWN_TYPE = / (?:university|college)$/;

/**
 * The name of a member of a federal university without the federation and without `College` or `University`: `birkbeck` of `Birkbeck,
 * University of London` and of `Birkbeck College`.
 */
export interface MemberName {
  readonly stem: string;
  /** The federation is part of the name. */
  readonly isFederal: boolean;
  /** `College` or `University` is part of the name, apart from the federation. */
  readonly hasType: boolean;
}

export function memberName(name: string): MemberName {
  const text = normaliseName(name).replace(/^the /, '');
  const member = text.replace(OF_A_FEDERATION, '');
  const stem = member.replace(OWN_TYPE, '');
  return { stem, isFederal: member !== text, hasType: stem !== member };
}
