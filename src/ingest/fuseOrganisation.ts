import { normaliseName, sortableName } from '../domain/names.js';
import { kindLabel, MatchedBy, OrganisationKind } from '../domain/words.js';
import { type Claim, type ClaimCounts, claims, most } from './organisationClaims.js';
import type { Years } from './records.js';
import type { Location, Tables } from './tables.js';

/** The merged record of an organisation, as the graph should have it. */
export interface GoldenRecord {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly aliases: readonly GoldenAlias[];
  readonly identifiers: readonly string[];
  /** Ids of the organisations that it is a site of. */
  readonly parents: readonly string[];
}

export interface GoldenAlias {
  readonly name: string;
  readonly search: string;
  readonly use: string;
  /** UNSURE: the name came with an identifier but differs from the other names; it is shown but not used for matching. */
  readonly judgement: 'SAME' | 'UNSURE';
  readonly score: number;
  readonly reason: string;
  readonly by: string;
}

/** True for `id:org:1f0c…`, which points to an organisation of this graph and identifies nothing elsewhere. */
export const pointsInto = (identifier: string): boolean => identifier.startsWith('id:');

type CountedClaims = ReturnType<typeof claims>;

/** Merges all claims into one organisation record (deterministic: the same claims give the same record). */
export function fuseOrganisation(claimCounts: ClaimCounts, tables: Tables): GoldenRecord {
  const all = claims(claimCounts);
  const confirmed = all.filter(isConfirmed);
  const values = <T>(read: (mention: Claim) => T | undefined) => {
    const of = (some: CountedClaims) =>
      some.flatMap(({ mention, rows }) => {
        const value = read(mention);
        return value === undefined ? [] : [{ value, rows }];
      });
    const first = of(confirmed);
    return first.length > 0 ? first : of(all);
  };
  const stated = all.flatMap(({ mention }) => (mention.matched?.apart ? [] : (mention.identifiers ?? [])));
  const identifiers = [...new Set(stated.filter((identifier) => !pointsInto(identifier)))].sort();
  const national = most(values((mention) => mention.national));
  const name = nameOf(all);
  const kind = kindOf(values, tables);
  const location = locationOf(all, tables);
  const ror = identifiers.find((identifier) => identifier.startsWith('ror:'));
  return {
    labels: national ? [kindLabel(kind), 'NationalMuseum'] : [kindLabel(kind)],
    properties: {
      name,
      sortName: sortableName(name),
      search: normaliseName(`${name} ${location.place ?? ''}`),
      kind,
      printedKinds: [...new Set(values((mention) => mention.kind).map(({ value }) => value))],
      shortName: national ?? null,
      ...location,
      mergedPlaces: mergedPlacesOf(all, location.place),
      rorId: ror ? `https://ror.org/${ror.slice(4)}` : null,
      website: most(values((mention) => mention.website)) ?? null,
      ...years('opened', most(values((mention) => written(mention.opened)))),
      ...years('closed', most(values((mention) => written(mention.closed)))),
      matchedBy: matchedBy(all, identifiers, national),
      collective: (confirmed.length > 0 ? confirmed : all).some(({ mention }) => mention.collective),
      synthetic: all.every(({ mention }) => mention.synthetic) || null,
    },
    aliases: aliasesOf(all, name),
    identifiers,
    parents: [...new Set(values((mention) => mention.of).map(({ value }) => value))].sort(),
  };
}

/** False if only submitters for other museums state it. */
const isConfirmed = ({ mention }: CountedClaims[number]): boolean => !mention.unconfirmed;

/** True if the name was matched to this organisation by score. */
const isMatched = ({ matched }: Claim): boolean => matched !== undefined && !matched.apart;

/** The name on the list of national museums, otherwise the most frequent one; names of merged organisations are excluded. */
function nameOf(all: CountedClaims): string {
  const of = (some: CountedClaims) =>
    most(
      some
        .filter(({ mention }) => !isMatched(mention) && !mention.merged)
        .map(({ mention, rows }) => ({ value: mention.name, rows })),
    );
  return (
    of(all.filter(({ mention }) => mention.national)) ??
    of(all.filter(isConfirmed)) ??
    of(all) ??
    all[0]!.mention.name
  );
}

type Values = <T>(read: (mention: Claim) => T | undefined) => { readonly value: T; readonly rows: number }[];

/** The most frequent kind, otherwise one implied by the context, otherwise OTHER. Ties are resolved by the order of the list of kinds. */
function kindOf(values: Values, tables: Tables): OrganisationKind {
  const printed = values((mention) => mention.kind);
  const kinds = (printed.length > 0 ? printed : values((mention) => mention.otherKind)).map(
    ({ value, rows }) => ({ value: tables.kind(value) ?? OrganisationKind.OTHER, rows }),
  );
  const order = Object.values(OrganisationKind);
  const counts = new Map<OrganisationKind, number>();
  for (const { value, rows } of kinds) counts.set(value, (counts.get(value) ?? 0) + rows);
  const [first] = [...counts].sort(
    ([one, a], [other, b]) => b - a || order.indexOf(one) - order.indexOf(other),
  );
  return first?.[0] ?? OrganisationKind.OTHER;
}

/**
 * Location: the most frequent place, with region and country from rows that do not name a different place, completed from the gazetteer if
 * the place has exactly one candidate. Without a stated local authority, the place's authority is used. Stated coordinates come first.
 */
function locationOf(all: CountedClaims, tables: Tables): Record<string, string | number | boolean | null> {
  const { stated, fitting, countrySupposed } = statedIn(all);
  const found = tables.place(stated);
  const [place, region] = [stated.place ?? null, stated.region ?? found?.region ?? null];
  const authorities = fitting.flatMap(({ mention: { localAuthority }, rows }) =>
    localAuthority ? [{ value: localAuthority, rows }] : [],
  );
  const point = fitting.find(({ mention }) => mention.latitude !== undefined)?.mention;
  return {
    place,
    localAuthority: most(authorities) ?? (place && region && tables.localAuthority(place, region)) ?? null,
    region,
    country: stated.country ?? found?.country ?? null,
    countrySupposed: countrySupposed || null,
    latitude: point?.latitude ?? found?.latitude ?? null,
    longitude: point?.longitude ?? found?.longitude ?? null,
    locationFrom: point ? 'SOURCE' : found ? 'GAZETTEER' : null,
  };
}

/** Other places of organisations that a person merged into it, so that later rows with their name and place follow the merge. */
function mergedPlacesOf(all: CountedClaims, place: unknown): string[] | null {
  const places = all.flatMap(({ mention }) => (mention.merged && mention.place ? [mention.place] : []));
  const others = [...new Set(places)].filter((one) => one !== place).sort();
  return others.length > 0 ? others : null;
}

/** The location stated by rows, before the gazetteer is used. */
export const statedLocation = (claimCounts: ClaimCounts): Location => statedIn(claims(claimCounts)).stated;

const isLocated = ({ mention }: CountedClaims[number]): boolean =>
  [mention.place, mention.region, mention.latitude].some((value) => value !== undefined) ||
  (mention.country !== undefined && !mention.countrySupposed);

/** A place stated with its region gets half a row more, to resolve ties. */
const placeOf = ({ place, region }: Claim, rows: number) =>
  place ? [{ value: place, rows: rows + (region ? 0.5 : 0) }] : [];

interface StatedLocation {
  readonly stated: Location;
  /** No row states the country; the layouts assume it. */
  readonly countrySupposed: boolean;
  readonly fitting: CountedClaims;
}

function statedIn(all: CountedClaims): StatedLocation {
  const national = all.filter(({ mention }) => mention.national);
  const confirmed = all.filter((one) => isConfirmed(one) && isLocated(one));
  const some = [national, confirmed].find(({ length }) => length > 0) ?? all;
  const place = most(some.flatMap(({ mention, rows }) => placeOf(mention, rows)));
  const fitting = some.filter(({ mention }) => !mention.place || mention.place === place);
  const side = (key: 'region' | 'country', of: CountedClaims) =>
    most(of.flatMap(({ mention, rows }) => (mention[key] ? [{ value: mention[key], rows }] : [])));
  const sure = fitting.filter(({ mention }) => !mention.countrySupposed);
  const [region, certain] = [side('region', fitting), side('country', sure)];
  const country = certain ?? side('country', fitting);
  const stated: Location = {
    ...(place && { place }),
    ...(region && { region }),
    ...(country && { country }),
  };
  return { stated, fitting, countrySupposed: country !== undefined && certain === undefined };
}

const written = (span: Years | undefined) => span && `${span.from}/${span.to}`;

function years(what: 'opened' | 'closed', span: string | undefined): Record<string, number | null> {
  const [from, to] = span ? span.split('/').map(Number) : [null, null];
  return { [`${what}From`]: from ?? null, [`${what}To`]: to ?? null };
}

/** How the names and rows were matched to one organisation. */
function matchedBy(
  all: CountedClaims,
  identifiers: readonly string[],
  national: string | undefined,
): MatchedBy {
  if (national || identifiers.length > 0) return MatchedBy.IDENTIFIER;
  if (all.some(({ mention }) => mention.byTable)) return MatchedBy.TABLE;
  if (all.some(({ mention }) => isMatched(mention))) return MatchedBy.SCORE;
  return all.reduce((sum, { rows }) => sum + rows, 0) > 1 ? MatchedBy.NAME : MatchedBy.NOT_MATCHED;
}

/** All other names, without variants of the same spelling, each with the reason why it means this organisation. */
function aliasesOf(all: CountedClaims, own: string): GoldenAlias[] {
  const aliases = new Map<string, GoldenAlias>();
  const add = (
    name: string,
    use: string,
    score: number,
    reason: string,
    by: string,
    judgement: GoldenAlias['judgement'] = 'SAME',
  ) => {
    const search = normaliseName(name);
    const isOwn =
      use === 'PRINTED' ? sortableName(name) === sortableName(own) : search === normaliseName(own);
    if (search && !isOwn && !aliases.has(search))
      aliases.set(search, { name, search, use, judgement, score, reason, by });
  };
  const othersOf = (unconfirmed: boolean) =>
    all.flatMap(({ mention }) =>
      Boolean(mention.matched?.unconfirmed) === unconfirmed ? (mention.others ?? []) : [],
    );
  const stated = othersOf(false);
  for (const use of ['SHORT', 'FORMER', 'OTHER', 'PRINTED'] as const)
    for (const other of stated.filter((one) => one.use === use))
      add(other.name, use, 1, other.reason, other.by);
  for (const { mention } of all) {
    const { name, matched, merged } = mention;
    if (sortableName(name) === sortableName(own) || matched?.byIdentifier) continue;
    if (merged) add(name, 'OTHER', 1, `judged to be the same, known as ${merged} before`, 'judgement');
    else if (matched && !matched.apart) add(name, 'OTHER', matched.score, matched.reason, 'score');
    else add(name, 'OTHER', 1, 'rows name it so', 'rows');
  }
  for (const { mention } of all)
    if (mention.matched?.byIdentifier)
      add(mention.name, 'OTHER', 0, mention.matched.reason, 'identifier', 'UNSURE');
  for (const other of othersOf(true)) add(other.name, other.use, 0, other.reason, other.by, 'UNSURE');
  return [...aliases.values()].sort((one, other) => (one.search < other.search ? -1 : 1));
}
