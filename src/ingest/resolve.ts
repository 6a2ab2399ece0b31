import { sortableName } from '../domain/names.js';
import type { Graph } from '../graph/graph.js';
import { readCypher } from '../graph/statement.js';
import { judge } from '../identity/judge.js';
import { type Match, matchParties } from '../identity/match.js';
import { NameIndex } from '../identity/nameIndex.js';
import type { Party } from '../identity/party.js';
import { settledByContext } from './context.js';
import { idOf, nationalId } from './ids.js';
import type { Mention } from './said.js';
import { pointsInto } from './settle.js';
import type { Tables } from './tables.js';
import type { Matched } from './testimony.js';

/** A mention that asks which organisation it means. */
export interface Ask {
  readonly mention: Mention;
  /** Id of what it is a site of, already resolved. */
  readonly parent?: string | undefined;
  /** What the id is made from where it is new, its return's name first. */
  readonly key: readonly string[];
}

/** What a mention means. */
export interface Meaning {
  readonly id: string;
  /** Nobody named it before. */
  readonly isNew: boolean;
  /** Why, where neither an identifier nor the exact name says so. */
  readonly matched?: Matched | undefined;
  /** The organisation for which the name was taken then: `University of Leeds (ror:024mrxd33)`. */
  readonly takenFor?: string | undefined;
  /** Organisations that it may be; nothing was merged. Only of one that is new. */
  readonly unsure: readonly Match[];
}

/** Two that are as good as each other leave it open which is meant. */
const CLEARLY_BETTER = 0.02;

/** How many meanings are remembered: names of a file come again and again. */
const REMEMBERED = 50_000;

/** Whom one may be taken for, listed for a person to judge. */
const LISTED = 3;

/** Tells which organisation each mention means, for one import after another batch; nobody else may write meanwhile. */
export class Resolver {
  readonly #remembered = new Map<string, Meaning>();
  /** The organisations that this return named so far. */
  readonly #named = new Set<string>();

  constructor(
    private readonly graph: Graph,
    private readonly tables: Tables,
  ) {}

  async resolve(asks: readonly Ask[]): Promise<Meaning[]> {
    const open = new Map<string, Ask>();
    for (const ask of asks) {
      const key = this.#keyOf(ask);
      if (!this.#remembered.has(key) && !open.has(key)) open.set(key, ask);
    }
    const found = await this.#find([...open.values()]);
    const meanings = new Map([...open.keys()].map((key, index) => [key, found[index]!]));
    return asks.map((ask) => {
      const key = this.#keyOf(ask);
      const meaning = (this.#remembered.get(key) ?? meanings.get(key))!;
      this.#remember(key, meaning);
      return meaning;
    });
  }

  /** What is new at its first mention is known at the next. */
  #remember(key: string, meaning: Meaning): void {
    if (this.#remembered.size >= REMEMBERED) this.#remembered.delete(this.#remembered.keys().next().value!);
    this.#named.add(meaning.id);
    this.#remembered.set(key, { ...meaning, isNew: false, takenFor: undefined, unsure: [] });
  }

  #keyOf({ mention, parent }: Ask): string {
    const { name, kind, place, region, country, identifiers, collective, others } = mention;
    const sure = others?.map((other) => other.name);
    return JSON.stringify([
      sortableName(name),
      kind,
      place,
      region,
      country,
      identifiers,
      collective,
      parent,
      sure,
    ]);
  }

  partyOf({ mention, parent }: Ask): Party {
    const { name, place, region, country, latitude, longitude, identifiers, others, national } = mention;
    const kind = this.tables.kind(mention.kind ?? mention.otherKind ?? '');
    return {
      name,
      ...(others && { otherNames: others.map((other) => other.name) }),
      ...(kind && { kind }),
      ...(place && { place }),
      ...(region && { region }),
      ...(country && { country }),
      ...(latitude !== undefined && { latitude }),
      ...(longitude !== undefined && { longitude }),
      ...(identifiers && { identifiers }),
      ...(parent && { siteOf: parent }),
      ...(national && { national: true }),
    };
  }

  async #find(asks: readonly Ask[]): Promise<Meaning[]> {
    if (asks.length === 0) return [];
    const parties = asks.map((ask) => this.partyOf(ask));
    const pointed = await this.#pointed(asks);
    const matches = await matchParties(this.graph, parties);
    const inContext = matches.map((some, index) =>
      some.map(
        (match) =>
          settledByContext(parties[index]!, match, {
            isOfThisReturn: this.#named.has(match.party.id!),
            isByTable: Boolean(asks[index]!.mention.byTable),
          }) ?? match,
      ),
    );
    const known = asks.map((ask, index) => pointed[index] ?? choose(ask, parties[index]!, inContext[index]!));
    const fresh = new Newcomers();
    for (const [index, ask] of asks.entries()) {
      if (known[index]) continue;
      const party = parties[index]!;
      fresh.add(ask, party, unsureOf(ask, party, inContext[index]!));
    }
    const ids = await this.#freeIds(fresh.groups);
    return asks.map((ask, index) => known[index] ?? fresh.meaningOf(ask, ids));
  }

  /** Those that point to an organisation of the graph by its id, which may have been merged away since. */
  async #pointed(asks: readonly Ask[]): Promise<(Meaning | undefined)[]> {
    const wanted = asks.map(({ mention }) => mention.identifiers?.find(pointsInto)?.slice('id:'.length));
    const ids = [...new Set(wanted.filter((id) => id !== undefined))];
    if (ids.length === 0) return asks.map(() => undefined);
    const records = await this.graph.read(readCypher('load/takenIds.cypher').text, { ids });
    const found = new Map(
      records.map((row) => [row.get('id') as string, row.get('organisation') as string | null]),
    );
    return wanted.map((id) =>
      id !== undefined && found.has(id) ? { id: found.get(id) ?? id, isNew: false, unsure: [] } : undefined,
    );
  }

  /** The id of each new organisation. An id that was merged away leads to where it went; one that is taken gets a number. */
  async #freeIds(groups: readonly Group[]): Promise<Map<Group, NewId>> {
    const wanted = groups.map(idOfGroup);
    const records = await this.graph.read(readCypher('load/takenIds.cypher').text, { ids: wanted });
    const taken = new Map(
      records.map((row) => [row.get('id') as string, row.get('organisation') as string | null]),
    );
    const used = new Set<string>();
    const free = (id: string) => !used.has(id) && !taken.has(id);
    return new Map(
      groups.map((group, index): [Group, NewId] => {
        const id = wanted[index]!;
        const target = taken.get(id);
        if (target) return [group, { id: target, isNew: false }];
        let own = id;
        for (let again = 2; !free(own); again += 1) own = `${id}-${again}`;
        used.add(own);
        return [group, { id: own, isNew: true }];
      }),
    );
  }
}

interface NewId {
  readonly id: string;
  readonly isNew: boolean;
}

/** Mentions that are new in one batch and mean one organisation. */
interface Group {
  readonly asks: Ask[];
  readonly party: Party;
  readonly unsure: readonly Match[];
}

/** The organisations that a batch names and nobody before: mentions that are sure to mean one are one. */
class Newcomers {
  readonly groups: Group[] = [];
  readonly #index = new NameIndex();
  readonly #byParty = new Map<Party, Group>();
  readonly #meaning = new Map<Ask, { group: Group; matched?: Matched | undefined }>();

  add(ask: Ask, party: Party, unsure: readonly Match[]): void {
    const inBatch = { isOfThisReturn: true, isByTable: Boolean(ask.mention.byTable) };
    const judged = this.#index
      .candidates(party)
      .map((candidate): Match => ({ party: candidate, ...judge(party, candidate) }))
      .map((match) => settledByContext(party, match, inBatch) ?? match)
      .sort((one, other) => other.score - one.score);
    const best = judged.find((one) => one.judgement === 'SAME' && mayBe(ask, party, one.party));
    if (best) {
      const group = this.#byParty.get(best.party)!;
      group.asks.push(ask);
      this.#meaning.set(ask, { group, matched: matchedBy(party, best) });
      this.#enter(party, group);
      return;
    }
    const near = judged.filter((one) => one.judgement === 'UNSURE').slice(0, LISTED);
    const group: Group = { asks: [ask], party, unsure: [...unsure, ...near].slice(0, LISTED) };
    this.groups.push(group);
    this.#meaning.set(ask, { group });
    this.#enter(party, group);
  }

  meaningOf(ask: Ask, ids: ReadonlyMap<Group, NewId>): Meaning {
    const { group, matched } = this.#meaning.get(ask)!;
    const { id, isNew } = ids.get(group)!;
    const first = group.asks[0] === ask;
    const unsure = first && isNew ? group.unsure.map((match) => this.#withId(match, ids)) : [];
    return { id, isNew: first && isNew, matched, takenFor: matched && called(group.party), unsure };
  }

  #withId(match: Match, ids: ReadonlyMap<Group, NewId>): Match {
    const group = this.#byParty.get(match.party);
    return group ? { ...match, party: { ...match.party, id: ids.get(group)!.id } } : match;
  }

  #enter(party: Party, group: Group): void {
    this.#index.add(party);
    this.#byParty.set(party, group);
  }
}

const SCHEMES = ['ror:', 'mm:'];

/** Made from the sources' own identifiers where they give one, else from the key of the row that names it first. */
function idOfGroup({ asks }: Group): string {
  const national = asks.find(({ mention }) => mention.national)?.mention.national;
  if (national) return nationalId(national);
  const identifiers = asks.flatMap(({ mention }) => mention.identifiers ?? []);
  for (const scheme of SCHEMES) {
    const own = identifiers.find((identifier) => identifier.startsWith(scheme));
    if (own) return own;
  }
  return idOf('org', asks[0]!.key);
}

/** The organisation of the graph that a mention means; undefined where none is sure. */
function choose(ask: Ask, party: Party, matches: readonly Match[]): Meaning | undefined {
  const same = matches.filter((match) => match.judgement === 'SAME' && mayBe(ask, party, match.party));
  const [best, next] = wholesFirst(same);
  if (!best) return undefined;
  const clear = !next || sharesIdentifier(party, best.party) || best.score - next.score >= CLEARLY_BETTER;
  const whole = next?.party.siteOf === best.party.id;
  if (!clear && !whole) return undefined;
  const matched = matchedBy(party, best);
  return { id: best.party.id!, isNew: false, matched, takenFor: matched && called(best.party), unsure: [] };
}

/** Where a name means an organisation and a site of it alike, the whole is meant. */
function wholesFirst(matches: readonly Match[]): Match[] {
  const ids = new Set(matches.map(({ party }) => party.id));
  const isPart = ({ party }: Match) => Boolean(party.siteOf && ids.has(party.siteOf));
  return [...matches].sort(
    (one, other) => Number(isPart(one)) - Number(isPart(other)) || other.score - one.score,
  );
}

/** A site is not what it is a site of; an unnamed group is known by its exact name alone. */
function mayBe({ mention, parent }: Ask, party: Party, candidate: Party): boolean {
  if (parent && candidate.id === parent) return false;
  if (parent && candidate.siteOf && candidate.siteOf !== parent) return false;
  return !mention.collective || sortableName(party.name) === sortableName(candidate.name);
}

/** What is left for a person to judge: those that it may be, and those that are the same but for another just as good. */
function unsureOf(ask: Ask, party: Party, matches: readonly Match[]): Match[] {
  const open = matches.filter((match) => match.judgement !== 'DIFFERENT' && mayBe(ask, party, match.party));
  const judged = open.map((match) =>
    match.judgement === 'UNSURE' ? match : { ...match, judgement: 'UNSURE' as const },
  );
  return judged.slice(0, LISTED);
}

const called = ({ name, identifiers, id }: Party) => `${name} (${identifiers?.[0] ?? id ?? 'in this file'})`;

const sharesIdentifier = (one: Party, other: Party) =>
  (one.identifiers ?? []).some((identifier) => other.identifiers?.includes(identifier));

function matchedBy(party: Party, match: Match): Matched | undefined {
  const names = [match.party.name, ...(match.party.otherNames ?? [])].map(sortableName);
  if (sharesIdentifier(party, match.party) || names.includes(sortableName(party.name))) return undefined;
  return { score: Math.round(match.score * 1000) / 1000, reason: match.reason };
}
