import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { sortableName } from '../domain/names.js';
import { sharedIdentifier } from '../identity/apart.js';
import { partiesById } from '../identity/candidates.js';
import { isNear, judgeByName } from '../identity/judge.js';
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

/** A mention to be resolved. */
export interface Ask {
  readonly mention: Mention;
  /** Id of its parent, already resolved. */
  readonly parent?: string | undefined;
  /** Key for the id of a new organisation; its return's name comes first. */
  readonly key: readonly string[];
  /** Id of its former, deleted organisation, which a new one reuses. */
  readonly formerly?: string | undefined;
}

/** The organisation that a mention means. */
export interface Meaning {
  readonly id: string;
  /** True if no earlier mention means this organisation. */
  readonly isNew: boolean;
  /** The reason for the match, if it was made neither by identifier with a similar name nor by exact name. */
  readonly matched?: Matched | undefined;
  /** The matched organisation in that case: `University of Leeds (ror:024mrxd33)`. */
  readonly matchedBy?: string | undefined;
  /** Possible matches that were not merged; only for a new organisation. */
  readonly unsure: readonly Match[];
  /** The reason to refuse the row: its identifier is unknown or contradicts other evidence. */
  readonly fault?: MeaningFault | undefined;
}

export interface MeaningFault {
  readonly rule: 'unknown-id' | 'identifiers-clash';
  readonly reason: string;
  readonly suggestion: string;
}

/** Cache size: names in a file recur. */
const CACHE_SIZE = 50_000;

/** Number of candidates listed for a judgement. */
const LISTED = 3;

/** Resolves the mentions of an import to organisations, in batches. The caller must have the write lease. */
export class Resolver {
  readonly #cached = new Map<string, Meaning>();
  /** The organisations that this return has named so far. */
  readonly #named = new Set<string>();
  #near = new Set<string>();

  constructor(
    private readonly graph: GraphClient,
    readonly tables: Tables,
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
      this.#store(key, meaning);
      return meaning;
    });
  }

  /** Organisations that mentions resolved since the last call may mean by name, if there is a choice of several. */
  takeNear(): ReadonlySet<string> {
    const near = this.#near;
    this.#near = new Set();
    return near;
  }

  /** Caches a meaning as known, because it is no longer new at the next mention. */
  #store(key: string, meaning: Meaning): void {
    if (this.#cached.size >= CACHE_SIZE) this.#cached.delete(this.#cached.keys().next().value!);
    if (!meaning.fault) this.#named.add(meaning.id);
    this.#cached.set(key, { ...meaning, isNew: false, matchedBy: undefined, unsure: [] });
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
    for (const [index, one] of asked.entries()) this.#noteNear(one, meanings.get(open[index]!)!);
    return asks.map((_, at) => pointed[at] ?? meanings.get(at)!);
  }

  #noteNear({ party, matches }: Asked, { id, fault }: Meaning): void {
    if (fault) return;
    const near = matches.filter((match) => match.party.id !== id && isNear(party, match.party));
    if (near.length === 0) return;
    this.#near.add(id);
    for (const match of near) this.#near.add(match.party.id!);
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

  /** Resolves mentions that refer to an organisation of the graph by id, following merges. */
  async #pointed(asks: readonly Ask[], parties: readonly Party[]): Promise<(Meaning | undefined)[]> {
    const wanted = asks.map(({ mention }) => mention.identifiers?.find(pointsInto)?.slice('id:'.length));
    const found = await partiesById(
      this.graph,
      wanted.filter((id) => id !== undefined),
    );
    return wanted.map((id, at) => {
      if (id === undefined) return undefined;
      const known = found.get(id);
      return known ? taken(known.id!, parties[at]!, known, 'the row has its id') : unknownId(id);
    });
  }

  /** Ids for new organisations. An id that was merged resolves to the merged organisation; an id in use gets a numeric suffix. */
  async #freeIds(groups: readonly Group[], asks: readonly Ask[]): Promise<Map<Group, NewId>> {
    const wanted = groups.map((group) => idOfGroup(group, asks));
    const records = await this.graph.read(readCypher('load/idsInUse.cypher').text, { ids: wanted });
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

/** Derives an id from the sources' own identifiers if there are any, otherwise from the key of the first row. */
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
  if (group.known) return meaningIn(group.known.id!, one, group);
  const { id, isNew } = ids.get(group)!;
  const isFirst = isNew && firstOf(group) === one;
  const unsure = isFirst ? unsureOf(group, grouping, (other) => ids.get(other)!.id) : [];
  return { ...meaningIn(id, one, group), isNew: isFirst, unsure };
}

/** The meaning of a mention as a member of the group with this id. */
export function meaningIn(id: string, one: Asked, group: Group): Meaning {
  const main = mainPartyOf(group);
  return main === one.party
    ? { id, isNew: false, unsure: [] }
    : taken(id, one.party, main, reasonIn(one, group));
}

/** Groups left for a judgement: possibly the same, or one of several equally good matches. `idOfNew`: ids of groups that the graph lacks. */
export function unsureOf(
  group: Group,
  grouping: Grouping,
  idOfNew: (group: Group) => string | undefined,
): Match[] {
  return grouping
    .unsureOf(group)
    .slice(0, LISTED)
    .flatMap(({ group: other, score, reason }) => {
      const id = other.known?.id ?? idOfNew(other);
      return id
        ? [{ party: { ...mainPartyOf(other), id }, judgement: 'UNSURE' as const, score, reason }]
        : [];
    });
}

/**
 * The reason why a member with a different name belongs to its group: a shared identifier. Undefined if it was not joined by identifier
 * alone.
 */
function reasonIn(one: Asked, group: Group): string | undefined {
  const shared = group.identifiers.find((identifier) => one.party.identifiers?.includes(identifier));
  return group.byIdentifier.has(one) ? `both have the identifier ${shared}` : undefined;
}

/** The meaning of a mention, with the reason if its name differs from the organisation's. */
function taken(id: string, party: Party, main: Party, identified: string | undefined): Meaning {
  const meaning = { id, isNew: false, unsure: [] };
  if (hasName(main, party.name)) return meaning;
  const isByIdentifier = identified !== undefined || sharedIdentifier(party, main) !== undefined;
  const matchedBy = called(main);
  if (isByIdentifier && !isUnlike(party, main)) return meaning;
  if (isByIdentifier)
    return {
      ...meaning,
      matched: {
        score: 1,
        reason: `${identified ?? 'both have one identifier'}, but the names are unlike`,
        byIdentifier: true,
      },
      matchedBy,
    };
  const { judgement, score, reason } = judgeByName(party, main);
  const matched = judgement === 'DIFFERENT' ? VIA_ANOTHER : { score, reason };
  return { ...meaning, matched: { ...matched, score: Math.round(matched.score * 1000) / 1000 }, matchedBy };
}

/** Joined through a third name that is similar to both. */
const VIA_ANOTHER = { score: 0.88, reason: 'it is similar to another name of the organisation' };

const unknownId = (id: string): Meaning => ({
  id: '',
  isNew: false,
  unsure: [],
  fault: {
    rule: 'unknown-id',
    reason: `has the identifier id:${id}, but no organisation in the graph has this id`,
    suggestion: 'copy the id from the organisation’s page, or enter name and place instead',
  },
});

const clash = (reason: string): MeaningFault => ({
  rule: 'identifiers-clash',
  reason,
  suggestion: 'correct the identifier, or remove those of the other organisation',
});

const called = ({ name, identifiers, id }: Party) => `${name} (${identifiers?.[0] ?? id ?? 'in this file'})`;
