import { sortableName } from '../domain/names.js';
import { areApart, identifierClash } from '../identity/apart.js';
import { judgeByName } from '../identity/judge.js';
import type { Match, Party } from '../identity/party.js';
import type { Mention } from './records.js';

/** A mention in a batch with its matches in the graph. */
export interface Asked {
  /** Equal for equal mentions. Used to resolve ties, so that the order of rows has no effect. */
  readonly key: string;
  /** Position in the file, to report the first row of a group. */
  readonly at: number;
  readonly mention: Mention;
  /** Id of the organisation that it is a site of. */
  readonly parent?: string | undefined;
  readonly party: Party;
  /** Organisations in the graph, judged in the context of the return, best first. */
  readonly matches: readonly Match[];
  /** Id of the organisation that it means so far, if it is decided again (submission/regroup.ts). */
  readonly home?: string;
}

/** Mentions in a batch that mean one organisation, with the organisation in the graph if there is one. */
export class Group {
  readonly members: Asked[] = [];
  /** Members whose name differs from the others'; they belong here only because of an identifier. */
  readonly byIdentifier = new Set<Asked>();
  /** The organisation in the graph. */
  known: Party | undefined;
  /** Distinct names, places, countries and parents of the members. */
  readonly faces = new Map<string, Face>();
  identifiers: readonly string[] = [];
  /** The normalised name that the group was made for. */
  readonly first: string;

  constructor(first: Asked | Party) {
    this.first = sortableName('party' in first ? first.party.name : first.name);
    if ('party' in first) {
      this.members.push(first);
      this.identifiers = first.party.identifiers ?? [];
      this.#show(first.party, Boolean(first.mention.byTable), first.home);
      return;
    }
    this.known = first;
    this.identifiers = first.identifiers ?? [];
    this.#show(first, false, first.id);
  }

  take(other: Group): void {
    this.members.push(...other.members);
    for (const member of other.byIdentifier) this.byIdentifier.add(member);
    this.known ??= other.known;
    this.identifiers = [...new Set([...this.identifiers, ...other.identifiers])];
    for (const [key, face] of other.faces) this.faces.set(key, face);
  }

  /** Excludes the name of this member from the evidence for the group. */
  separate(member: Asked): void {
    this.byIdentifier.add(member);
    this.faces.clear();
    if (this.known) this.#show(this.known, false, this.known.id);
    for (const one of this.members)
      if (!this.byIdentifier.has(one)) this.#show(one.party, Boolean(one.mention.byTable), one.home);
  }

  #show(party: Party, byTable: boolean, home: string | undefined): void {
    const { id, name, place, region, country, siteOf, kind, national } = party;
    const sortName = sortableName(name);
    const key = JSON.stringify([id, sortName, place, region, country, siteOf, kind, national, home]);
    this.faces.set(key, { party, sortName, byTable, home });
  }
}

/** A name in a place, from a member. */
export interface Face {
  readonly party: Party;
  readonly sortName: string;
  readonly byTable: boolean;
  /** Id of the organisation that it means so far, or that has it in the graph. */
  readonly home?: string | undefined;
}

export const hasName = ({ name, otherNames = [] }: Party, wanted: string): boolean =>
  [name, ...otherNames].some((one) => sortableName(one) === sortableName(wanted));

/** True if identifiers, sites or countries of any of their members exclude that two groups are one organisation. */
export function areDifferent(one: Group, other: Group): boolean {
  if (one.known && other.known) return true;
  if (identifierClash(one.identifiers, other.identifiers)) return true;
  const [here, there] = [[...one.faces.values()], [...other.faces.values()]];
  return here.some(({ party }) => there.some((face) => areApart(party, face.party)));
}

/** Reason why the identifiers of a mention contradict each other; undefined if they do not. */
export function contradiction({ party }: Asked, groups: readonly Group[]): string | undefined {
  const [first, second] = groups;
  if (first && second) {
    const shared = (group: Group) => party.identifiers!.find((each) => group.identifiers.includes(each));
    return `${shared(first)} is ${titleOf(first)}, and ${shared(second)} is ${titleOf(second)}`;
  }
  const clash = first && identifierClash(party.identifiers, first.identifiers);
  return clash ? `${titleOf(first)} has ${clash[1]}, not ${clash[0]}` : undefined;
}

const titleOf = ({ known, members }: Group) => (known ?? members[0]!.party).name;

/** The member that others are compared with: an organisation in the graph, otherwise the most frequent name. */
export function mainPartyOf({ known, members, byIdentifier }: Group): Party {
  if (known) return known;
  const named = members.filter((one) => !byIdentifier.has(one));
  const some = named.length > 0 ? named : members;
  const counts = new Map<string, number>();
  for (const { party } of some) {
    const name = sortableName(party.name);
    counts.set(name, (counts.get(name) ?? 0) + 1 + (party.identifiers ? 0.5 : 0));
  }
  return [...some].sort(
    (one, other) =>
      counts.get(sortableName(other.party.name))! - counts.get(sortableName(one.party.name))! ||
      (one.key < other.key ? -1 : 1),
  )[0]!.party;
}

/** Marks members that are in the group only by identifier and whose names differ from its main name. */
export function separateDifferent(group: Group): void {
  const main = mainPartyOf(group);
  for (const member of group.members)
    if (member.party !== main && isUnlike(member.party, main)) group.separate(member);
}

/** True if the names indicate two organisations. Then the name is no evidence, whatever an identifier says. */
export const isUnlike = (one: Party, other: Party): boolean =>
  !hasName(other, one.name) && !hasName(one, other.name) && judgeByName(one, other).judgement === 'DIFFERENT';
