import { sortableName } from '../domain/names.js';
import { sharedIdentifier } from '../identity/apart.js';
import { judgeByName } from '../identity/judge.js';
import { NameIndex } from '../identity/nameIndex.js';
import type { Match, Party } from '../identity/party.js';
import { settledByContext } from './context.js';
import {
  type Asked,
  areDifferent,
  contradiction,
  type Face,
  Group,
  hasName,
  separateDifferent,
} from './group.js';

/** A possible connection of two groups. Identifiers come before exact names, and those before similar ones. */
interface Link {
  readonly one: Group;
  readonly other: Group;
  readonly tier: Tier;
  readonly score: number;
  readonly reason: string;
  /** One name is a short form of the other, so the link says nothing about other names of the two groups. */
  readonly shortened: boolean;
  readonly order: string;
}

enum Tier {
  IDENTIFIER,
  EXACT,
  SIMILAR,
}

/** Minimum difference in score for one match to be preferred over another. */
const CLEARLY_BETTER = 0.02;

/**
 * Groups the mentions of a batch with each other and with organisations in the graph. Groups are joined along links by tier, then by score;
 * ties are resolved by the text of the mentions. Two groups are never joined if any of their members are apart (identifiers, countries,
 * sites, same name elsewhere), nor if a third group that is apart from one of them matches the other equally well. The order of rows has no
 * effect.
 */
export class Grouping {
  readonly #groups = new Map<Asked, Group>();
  readonly #joined = new Map<Group, Group>();
  readonly #known = new Map<string, Group>();
  readonly #links = new Map<Group, Link[]>();
  /** Mentions whose identifiers contradict other evidence, with the reason. */
  readonly contradicting = new Map<Asked, string>();

  constructor(
    asked: readonly Asked[],
    /** True if the return has named this organisation of the graph before. */
    private readonly isOfThisReturn: (id: string) => boolean = () => false,
  ) {
    const inOrder = [...asked].sort((one, other) => (one.key < other.key ? -1 : 1));
    for (const one of inOrder) this.#groups.set(one, new Group(one));
    this.#joinByIdentifiers([...asked].sort((one, other) => one.at - other.at));
    const links = this.#linksOf(inOrder.filter((one) => !this.contradicting.has(one)));
    for (const link of links) this.#join(link);
  }

  groupOf(one: Asked): Group {
    return this.#find(this.#groups.get(one)!);
  }

  /** Groups that may be the same: similar ones, and equally good matches. Those that are definitely different are left out. */
  unsureOf(
    group: Group,
  ): readonly { readonly group: Group; readonly score: number; readonly reason: string }[] {
    const found = new Map<Group, { group: Group; score: number; reason: string }>();
    for (const { one, other, score, reason } of this.#links.get(group) ?? []) {
      const end = this.#find(one) === group ? this.#find(other) : this.#find(one);
      const before = found.get(end);
      if (end !== group && (before?.score ?? 0) < score) found.set(end, { group: end, score, reason });
    }
    return [...found.values()]
      .filter((one) => !areDifferent(group, one.group))
      .sort((a, b) => b.score - a.score);
  }

  /** Groups that are the same by name but were not joined. */
  rivalsOf(group: Group): Group[] {
    const links = (this.#links.get(group) ?? []).filter((link) => this.#followed.has(link));
    const ends = links.flatMap(({ one, other }) => [this.#find(one), this.#find(other)]);
    return [...new Set(ends)].filter((end) => end !== group);
  }

  #find(group: Group): Group {
    let at = group;
    for (let next = this.#joined.get(at); next; next = this.#joined.get(at)) at = next;
    return at;
  }

  #merge(one: Group, other: Group): void {
    const [target, removed] = one.known ? [one, other] : [other, one];
    target.take(removed);
    this.#joined.set(removed, target);
    this.#links.set(target, [...(this.#links.get(target) ?? []), ...(this.#links.get(removed) ?? [])]);
    this.#links.delete(removed);
  }

  #knownGroup(party: Party): Group {
    const known = this.#known.get(party.id!) ?? new Group(party);
    this.#known.set(party.id!, known);
    return this.#find(known);
  }

  /** Joins in file order, so that the later of two contradicting rows is refused. */
  #joinByIdentifiers(asked: readonly Asked[]): void {
    const owners = new Map<string, Group>();
    for (const one of asked) {
      const { identifiers = [] } = one.party;
      if (identifiers.length === 0) continue;
      const holders = one.matches.filter(({ party }) => sharedIdentifier(one.party, party));
      for (const { party } of holders)
        for (const identifier of party.identifiers ?? []) owners.set(identifier, this.#knownGroup(party));
      const candidates = [
        ...new Set(identifiers.flatMap((each) => owners.get(each) ?? []).map((each) => this.#find(each))),
      ];
      const fault = contradiction(one, candidates);
      if (fault) {
        this.contradicting.set(one, fault);
        continue;
      }
      for (const group of candidates) this.#merge(this.groupOf(one), group);
      for (const identifier of identifiers) owners.set(identifier, this.groupOf(one));
    }
    for (const group of new Set([...owners.values()].map((each) => this.#find(each))))
      separateDifferent(group);
  }

  #linksOf(asked: readonly Asked[]): Link[] {
    const index = new NameIndex();
    const byParty = new Map<Party, Asked>();
    const named = asked.filter((one) => !this.groupOf(one).byIdentifier.has(one));
    for (const one of named) {
      index.add(one.party);
      byParty.set(one.party, one);
    }
    const links = named.flatMap((one) => [
      ...this.#toGraph(one),
      ...(this.#isDecided(one) ? [] : this.#toOthers(one, index, byParty)),
    ]);
    return links.sort(
      (one, other) => one.tier - other.tier || other.score - one.score || (one.order < other.order ? -1 : 1),
    );
  }

  /** True if the graph has exactly one match for the mention, so no comparison within the batch is needed. */
  #isDecided(one: Asked): boolean {
    if (this.groupOf(one).known) return true;
    const same = one.matches.filter((match) => match.judgement === 'SAME' && mayBe(one, match.party));
    return same.length === 1 && tierOf(one.party, same[0]!.party) === Tier.EXACT;
  }

  #toGraph(one: Asked): Link[] {
    if (this.groupOf(one).known) return [];
    return wholesFirst(one.matches.filter(({ party }) => mayBe(one, party))).flatMap((match) =>
      this.#link(this.groupOf(one), this.#knownGroup(match.party), match, tierOf(one.party, match.party), [
        one.key,
        match.party.id!,
      ]),
    );
  }

  #toOthers(one: Asked, index: NameIndex, byParty: ReadonlyMap<Party, Asked>): Link[] {
    return index.candidates(one.party).flatMap((party) => {
      const other = byParty.get(party)!;
      if (other === one || !mayBe(one, party) || !mayBe(other, one.party)) return [];
      const keys = [one.key, other.key].sort();
      const match = this.#judge(faceOf(one), faceOf(other));
      return this.#link(this.groupOf(one), this.groupOf(other), match, tierOf(one.party, party), keys);
    });
  }

  #judge(one: Face, other: Face): Match {
    const match = { party: other.party, ...judgeByName(one.party, other.party) };
    const context = {
      isOfThisReturn: this.#areOfOneReturn(one, other),
      isByTable: one.byTable || other.byTable,
    };
    return settledByContext(one.party, match, context) ?? match;
  }

  /** Mentions that are decided again keep the context of the organisation that they mean so far. */
  #areOfOneReturn(one: Face, other: Face): boolean {
    if (one.home !== undefined && other.home !== undefined) return one.home === other.home;
    return [one.party.id, other.party.id].every((id) => id === undefined || this.isOfThisReturn(id));
  }

  /** Records SAME and UNSURE links; returns only SAME links, which are followed. */
  #link(one: Group, other: Group, match: Match, tier: Tier, keys: readonly string[]): Link[] {
    if (one === other || match.judgement === 'DIFFERENT') return [];
    const { score, reason, shortened = false } = match;
    const link: Link = { one, other, tier, score, reason, shortened, order: keys.join('\n') };
    for (const end of [one, other]) {
      const links = this.#links.get(end);
      if (links) links.push(link);
      else this.#links.set(end, [link]);
    }
    if (match.judgement === 'UNSURE') return [];
    this.#followed.add(link);
    return [link];
  }

  readonly #followed = new Set<Link>();

  #join(link: Link): void {
    const [one, other] = [this.#find(link.one), this.#find(link.other)];
    if (one === other || this.#areApart(one, other)) return;
    if (link.shortened && this.#namesDiffer(one, other, link)) return;
    if (this.#hasRival(link, one, other) || this.#hasRival(link, other, one)) return;
    this.#merge(one, other);
  }

  /** True if another match for `group` is as good as the link to `other` and apart from `other`. */
  #hasRival(link: Link, group: Group, other: Group): boolean {
    return (this.#links.get(group) ?? []).some((rival) => {
      if (!this.#followed.has(rival) || rival.tier > link.tier) return false;
      if (rival.tier === link.tier && rival.score <= link.score - CLEARLY_BETTER) return false;
      const [a, b] = [this.#find(rival.one), this.#find(rival.other)];
      const end = a === group ? b : a;
      if (end === group || end === other) return false;
      const isApart = this.#areApart(end, other) || (link.shortened && this.#namesDiffer(end, other));
      return isApart && !isWholeOf(other, end) && !this.#areApart(end, group);
    });
  }

  /** True if names of the two groups, except those that `link` compares, do not mean one organisation: a short form may mean either. */
  #namesDiffer(one: Group, other: Group, link?: Link): boolean {
    const ofLink = link ? [link.one.first, link.other.first] : [];
    const isOfLink = ({ sortName }: Face) => ofLink.includes(sortName);
    return [...one.faces.values()].some((here) =>
      [...other.faces.values()].some(
        (there) => !(isOfLink(here) && isOfLink(there)) && this.#judge(here, there).judgement !== 'SAME',
      ),
    );
  }

  #areApart(one: Group, other: Group): boolean {
    if (areDifferent(one, other)) return true;
    for (const here of one.faces.values())
      for (const there of other.faces.values())
        if (here.sortName === there.sortName && this.#judge(here, there).judgement !== 'SAME') return true;
    return false;
  }
}

const faceOf = ({ party, mention, home }: Asked): Face => ({
  party,
  sortName: sortableName(party.name),
  byTable: Boolean(mention.byTable),
  home,
});

const isWholeOf = (one: Group, other: Group) =>
  Boolean(one.known?.id && other.known?.siteOf === one.known.id);

/** If a name means both an organisation and a site of it, prefers the organisation. */
function wholesFirst(matches: readonly Match[]): Match[] {
  const ids = new Set(matches.filter(({ judgement }) => judgement === 'SAME').map(({ party }) => party.id));
  return matches.filter(
    ({ party, judgement }) => judgement !== 'SAME' || !party.siteOf || !ids.has(party.siteOf),
  );
}

function tierOf(party: Party, candidate: Party): Tier {
  if (sharedIdentifier(party, candidate)) return Tier.IDENTIFIER;
  return hasName(candidate, party.name) ? Tier.EXACT : Tier.SIMILAR;
}

/** A site is not its parent; a collective mention matches only by exact name. */
function mayBe({ mention, parent, party }: Asked, candidate: Party): boolean {
  if (parent && candidate.id === parent) return false;
  if (parent && candidate.siteOf && candidate.siteOf !== parent) return false;
  return !mention.collective || sortableName(party.name) === sortableName(candidate.name);
}
