import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { sortableName } from '../domain/names.js';
import { sharedIdentifier } from '../identity/apart.js';
import { partiesById } from '../identity/candidates.js';
import { judgeByName } from '../identity/judge.js';
import { matchParties } from '../identity/match.js';
import type { Match, Party } from '../identity/party.js';
import { settledByContext } from './context.js';
import { pointsInto } from './fuseOrganisation.js';
import { type Asked, type Group, hasName, isUnlike, mainPartyOf } from './group.js';
import { Grouping } from './grouping.js';
import { idOf, nationalId } from './ids.js';
import type { Matched } from './organisationClaims.js';
import type { Mention } from './records.js';
import type { Tables } from './tables.js';

/** A mention whose organisation is to be found. */
export interface Ask {
  readonly mention: Mention;
  /** Id of what it is a site of, already resolved. */
  readonly parent?: string | undefined;
  /** What the id of a new organisation is made from, its return's name first. */
  readonly key: readonly string[];
  /** The id that its organisation had before it was gone; a new one takes it. */
  readonly formerly?: string | undefined;
}

/** What a mention means. */
export interface Meaning {
  readonly id: string;
  /** No earlier mention means this organisation. */
  readonly isNew: boolean;
  /** The reason, if neither an identifier with a fitting name nor the exact name is one. */
  readonly matched?: Matched | undefined;
  /** The organisation for which the name was taken then: `University of Leeds (ror:024mrxd33)`. */
  readonly takenFor?: string | undefined;
  /** Organisations that it may be; nothing was merged. Only of one that is new. */
  readonly unsure: readonly Match[];
  /** Why the row cannot be taken: its identifier leads nowhere, or contradicts what is known. */
  readonly fault?: MeaningFault | undefined;
}

export interface MeaningFault {
  readonly rule: 'unknown-id' | 'identifiers-clash';
  readonly reason: string;
  readonly suggestion: string;
}

/** How many meanings are cached: names of a file come again and again. */
const CACHED = 50_000;

/** How many candidates are listed for a person to judge. */
const LISTED = 3;

/** Finds which organisation each mention means, batch by batch of one import. The write lease must be held meanwhile. */
export class Resolver {
  readonly #cached = new Map<string, Meaning>();
  /** The organisations that this return named so far. */
  readonly #named = new Set<string>();

  constructor(
    private readonly graph: GraphClient,
    private readonly tables: Tables,
  ) {}

  async resolve(asks: readonly Ask[]): Promise<Meaning[]> {
    const open = new Map<string, Ask>();
    for (const ask of asks) {
      const key = this.#keyOf(ask);
      if (!this.#cached.has(key) && !open.has(key)) open.set(key, ask);
    }
    const found = await this.#find([...open.values()]);
    const meanings = new Map([...open.keys()].map((key, index) => [key, found[index]!]));
    return asks.map((ask) => {
      const key = this.#keyOf(ask);
      const meaning = (this.#cached.get(key) ?? meanings.get(key))!;
      this.#remember(key, meaning);
      return meaning;
    });
  }

  /** What is new at its first mention is known at the next. */
  #remember(key: string, meaning: Meaning): void {
    if (this.#cached.size >= CACHED) this.#cached.delete(this.#cached.keys().next().value!);
    if (!meaning.fault) this.#named.add(meaning.id);
    this.#cached.set(key, { ...meaning, isNew: false, takenFor: undefined, unsure: [] });
  }

  #keyOf({ mention, parent }: Ask): string {
    const { name, kind, place, region, country, countrySupposed, identifiers, collective, others } = mention;
    const sure = others?.map((other) => other.name);
    return JSON.stringify([
      sortableName(name),
      kind,
      place,
      region,
      country,
      countrySupposed,
      identifiers,
      collective,
      parent,
      sure,
    ]);
  }

  partyOf({ mention, parent }: Ask): Party {
    const { name, place, region, country, countrySupposed, latitude, longitude } = mention;
    const { identifiers, others, national } = mention;
    const kind = this.tables.kind(mention.kind ?? mention.otherKind ?? '');
    return {
      name,
      ...(others && { otherNames: others.map((other) => other.name) }),
      ...(kind && { kind }),
      ...(place && { place }),
      ...(region && { region }),
      ...(country && { country }),
      ...(countrySupposed && { countrySupposed }),
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
    const pointed = await this.#pointed(asks, parties);
    const open = asks.flatMap((_, at) => (pointed[at] ? [] : [at]));
    const asked = await this.#asked(
      open.map((at) => asks[at]!),
      open.map((at) => parties[at]!),
    );
    const grouping = new Grouping(asked, (id) => this.#named.has(id));
    const groups = [...new Set(asked.map((one) => grouping.groupOf(one)))].filter(({ known }) => !known);
    const ids = await this.#freeIds(
      groups,
      open.map((at) => asks[at]!),
    );
    const meanings = new Map(open.map((at, index) => [at, meaningOf(asked[index]!, grouping, ids)]));
    return asks.map((_, at) => pointed[at] ?? meanings.get(at)!);
  }

  async #asked(asks: readonly Ask[], parties: readonly Party[]): Promise<Asked[]> {
    const matches = await matchParties(this.graph, parties);
    return asks.map((ask, at): Asked => {
      const { mention, parent } = ask;
      const context = (id: string) => ({
        isOfThisReturn: this.#named.has(id),
        isByTable: Boolean(mention.byTable),
      });
      const inContext = matches[at]!.map(
        (match) => settledByContext(parties[at]!, match, context(match.party.id!)) ?? match,
      );
      return { key: this.#keyOf(ask), at, mention, parent, party: parties[at]!, matches: inContext };
    });
  }

  /** Meanings of mentions that point to an organisation of the graph by its id, which may have been merged away since. */
  async #pointed(asks: readonly Ask[], parties: readonly Party[]): Promise<(Meaning | undefined)[]> {
    const wanted = asks.map(({ mention }) => mention.identifiers?.find(pointsInto)?.slice('id:'.length));
    const found = await partiesById(
      this.graph,
      wanted.filter((id) => id !== undefined),
    );
    return wanted.map((id, at) => {
      if (id === undefined) return undefined;
      const known = found.get(id);
      return known ? taken(known.id!, parties[at]!, known, 'the row gives its id') : unknownId(id);
    });
  }

  /** The id of each new organisation. An id that was merged away leads to where it went; one that is taken gets a number. */
  async #freeIds(groups: readonly Group[], asks: readonly Ask[]): Promise<Map<Group, NewId>> {
    const wanted = groups.map((group) => idOfGroup(group, asks));
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

const SCHEMES = ['ror:', 'mm:'];

const firstOf = ({ members }: Group): Asked =>
  members.reduce((first, one) => (one.at < first.at ? one : first));

/** Made from the sources' own identifiers if they give one, else from the key of the row that names it first. */
function idOfGroup(group: Group, asks: readonly Ask[]): string {
  const formerly = asks[firstOf(group).at]!.formerly;
  if (formerly) return formerly;
  const national = group.members.find(({ mention }) => mention.national)?.mention.national;
  if (national) return nationalId(national);
  for (const scheme of SCHEMES) {
    const own = group.identifiers.find((identifier) => identifier.startsWith(scheme));
    if (own) return own;
  }
  return idOf('org', asks[firstOf(group).at]!.key);
}

function meaningOf(one: Asked, grouping: Grouping, ids: ReadonlyMap<Group, NewId>): Meaning {
  const group = grouping.groupOf(one);
  const fault = grouping.contradicting.get(one);
  if (fault) return { id: '', isNew: false, unsure: [], fault: clash(fault) };
  const main = mainPartyOf(group);
  if (group.known) return taken(group.known.id!, one.party, main, reasonIn(one, group));
  const { id, isNew } = ids.get(group)!;
  const isFirst = isNew && firstOf(group) === one;
  const meaning = main === one.party ? { id, unsure: [] } : taken(id, one.party, main, reasonIn(one, group));
  return { ...meaning, isNew: isFirst, unsure: isFirst ? unsureOf(group, grouping, ids) : [] };
}

/** What is left for a person to judge: groups that it may be, and those that are the same but for another just as good. */
function unsureOf(group: Group, grouping: Grouping, ids: ReadonlyMap<Group, NewId>): Match[] {
  return grouping
    .unsureOf(group)
    .slice(0, LISTED)
    .map(({ group: other, score, reason }) => {
      const party = mainPartyOf(other);
      return {
        party: { ...party, id: other.known?.id ?? ids.get(other)!.id },
        judgement: 'UNSURE' as const,
        score,
        reason,
      };
    });
}

/** Why a member belongs to its group if its name is not the main one: the best match among the other members. */
function reasonIn(one: Asked, group: Group): string | undefined {
  const shared = group.identifiers.find((identifier) => one.party.identifiers?.includes(identifier));
  return group.byIdentifier.has(one) ? `both have the identifier ${shared}` : undefined;
}

/** A mention that means an organisation, with the reason if its name is another one. */
function taken(id: string, party: Party, main: Party, identified: string | undefined): Meaning {
  const meaning = { id, isNew: false, unsure: [] };
  if (hasName(main, party.name)) return meaning;
  const isByIdentifier = identified !== undefined || sharedIdentifier(party, main) !== undefined;
  const takenFor = called(main);
  if (isByIdentifier && !isUnlike(party, main)) return meaning;
  if (isByIdentifier)
    return {
      ...meaning,
      matched: {
        score: 1,
        reason: `${identified ?? 'both have one identifier'}, but the names are unlike`,
        byIdentifier: true,
      },
      takenFor,
    };
  const { judgement, score, reason } = judgeByName(party, main);
  const matched = judgement === 'DIFFERENT' ? VIA_ANOTHER : { score, reason };
  return { ...meaning, matched: { ...matched, score: Math.round(matched.score * 1000) / 1000 }, takenFor };
}

/** Joined through a third name that is like both. */
const VIA_ANOTHER = { score: 0.88, reason: 'another name of the organisation is like it' };

const unknownId = (id: string): Meaning => ({
  id: '',
  isNew: false,
  unsure: [],
  fault: {
    rule: 'unknown-id',
    reason: `has the identifier id:${id}, which is the id of no organisation in the graph`,
    suggestion: 'copy the id from its page, or leave the identifier out and give name and place',
  },
});

const clash = (reason: string): MeaningFault => ({
  rule: 'identifiers-clash',
  reason,
  suggestion: 'correct the identifier, or leave out those that are another organisation’s',
});

const called = ({ name, identifiers, id }: Party) => `${name} (${identifiers?.[0] ?? id ?? 'in this file'})`;
