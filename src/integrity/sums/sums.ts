import type { GraphClient } from '../../database/client.js';
import type { Checks } from '../../integrity/check.js';
import { facts, pagesOf } from '../../integrity/pages.js';
import { differences, plain, type Values } from '../../integrity/values.js';
import { type Fact, type Summand, summands } from './facts.js';
import type { End, Sites } from './sites.js';
import { Sum } from './sum.js';

/** Loans and projects per pass; limits memory. */
const IN_A_PASS = 300_000;
/** Organisations compared per statement. */
const AT_ONCE = 200;

interface StoredSums {
  readonly id: string;
  readonly sortName: string;
  readonly totals: {
    readonly loans: number | null;
    readonly projects: number | null;
    readonly partners: number | null;
    readonly partnersAmong: readonly string[] | null;
  };
  readonly partnerships: readonly (readonly [string, string, Values])[];
}

/**
 * Recomputes all partnerships and totals in memory from streamed loans and projects, and compares them. Large
 * graphs take several passes, each for part of the organisations. Returns the number of partnerships checked: 0 if neither check is
 * selected.
 */
export async function examineSums(
  graph: GraphClient,
  checks: Checks,
  sites: Sites,
  things: number,
): Promise<number> {
  if (!checks.of('Organisation.partnerships') && !checks.of('Organisation.totals')) return 0;
  const passes = Math.max(1, Math.ceil(things / IN_A_PASS));
  let looked = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    const isMine = (id: string) => passes === 1 || share(id, passes) === pass;
    const sums = new Sums(sites, isMine);
    for await (const summand of summands(graph)) {
      if (pass === 0) sites.count(summand.what, summand.organisations);
      sums.add(summand);
    }
    looked += await compare(graph, checks, sites, sums, isMine);
  }
  return looked;
}

/** Pass in which an organisation is aggregated (hash of its id). */
function share(id: string, passes: number): number {
  let number = 7;
  for (let at = 0; at < id.length; at += 1) number = (number * 31 + id.charCodeAt(at)) >>> 0;
  return number % passes;
}

/** Aggregates of part of the organisations with all others. */
class Sums {
  readonly #sums = new Map<string, Map<string, Sum>>();

  constructor(
    private readonly sites: Sites,
    private readonly isMine: (id: string) => boolean,
  ) {}

  of = (one: string): ReadonlyMap<string, Sum> => this.#sums.get(one) ?? new Map<string, Sum>();

  /** Adds a loan or project once to each of its pairs: participants and their parents. */
  add(summand: Summand): void {
    const pairs = new Map<string, { museum: string; partner: string; facts: Fact[] }>();
    for (const fact of summand.facts)
      for (const museum of this.sites.ancestors(fact.museum))
        for (const partner of this.sites.ancestors(fact.partner)) {
          if (museum === partner || this.sites.areRelated(museum, partner)) continue;
          const pair = pairs.get(`${museum} ${partner}`);
          if (pair) pair.facts.push(fact);
          else pairs.set(`${museum} ${partner}`, { museum, partner, facts: [fact] });
        }
    for (const [, { museum, partner, facts: theirs }] of pairs) {
      const back = pairs.get(`${partner} ${museum}`);
      if (back && museum > partner) continue;
      const all = [...theirs, ...(back?.facts ?? [])];
      this.#addTo(museum, partner, summand, all, { own: true, theirs: back !== undefined });
      this.#addTo(partner, museum, summand, all, { own: back !== undefined, theirs: true });
    }
  }

  #addTo(one: string, other: string, summand: Summand, all: readonly Fact[], states: Sum['states']): void {
    if (!this.isMine(one)) return;
    const sums = this.#sums.get(one) ?? new Map<string, Sum>();
    const sum = sums.get(other) ?? new Sum();
    const others = all.map(({ museum, partner }) =>
      this.sites.ancestors(partner).includes(other) ? partner : museum,
    );
    sum.add(summand, all, letterOf(summand, one, all, this.sites), others);
    if (states.own) sum.states.own = true;
    if (states.theirs) sum.states.theirs = true;
    sums.set(other, sum);
    this.#sums.set(one, sums);
  }
}

/** Direction from one end: L lender, B borrower, X both; P: a project, C: a project of three or more. */
function letterOf({ what, consortium }: Summand, one: string, facts: readonly Fact[], sites: Sites): string {
  if (what === 'projects') return consortium ? 'C' : 'P';
  const ways = new Set(facts.map(({ lender }) => sites.ancestors(lender!).includes(one)));
  if (ways.size === 2) return 'X';
  return ways.has(true) ? 'L' : 'B';
}

async function compare(
  graph: GraphClient,
  checks: Checks,
  sites: Sites,
  sums: Sums,
  isMine: (id: string) => boolean,
): Promise<number> {
  const partnerships = checks.of('Organisation.partnerships');
  const totals = checks.of('Organisation.totals');
  let looked = 0;
  for await (const page of pagesOf(graph, 'Organisation', AT_ONCE)) {
    const ids = page.filter(isMine);
    for (const record of await graph.read(facts('partnerships'), { ids })) {
      const stored = plain(record.toObject()) as StoredSums;
      looked += stored.partnerships.length;
      if (partnerships) partnerships.looked += stored.partnerships.length;
      for (const [id, what] of partnerships ? wrongSums(stored, sums.of(stored.id), sites) : [])
        partnerships!.find(id, what);
      if (totals) totals.looked += 1;
      for (const what of totals ? wrongTotals(stored, sums.of(stored.id), sites) : [])
        totals!.find(stored.id, what);
    }
  }
  return looked;
}

function* wrongSums(
  { id, sortName, partnerships }: StoredSums,
  sums: ReadonlyMap<string, Sum>,
  sites: Sites,
): Iterable<[string, string]> {
  const seen = new Set<string>();
  for (const [partner, partnerName, properties] of partnerships) {
    const pair = `${id}~${partner}`;
    const sum = sums.get(partner);
    if (!sum || !sites.isMuseum(id)) yield [pair, 'should not exist: the two have no matching activity'];
    else if (seen.has(partner)) yield [pair, 'exists twice'];
    else {
      const named = { id: pair, sortName: `${sortName} ${partnerName}` };
      const [bidirectional, museumSite, partnerSite] = [
        areMuseums(id, partner, sites),
        sites.isMuseumSite(id, partner),
        sites.isSite(partner),
      ];
      const now = {
        ...sum.properties,
        ...named,
        mirrored: bidirectional && isMirrored(id, partner, sum),
        throughSite: sum.throughSite(partner),
        ...{ bidirectional, museumSite, partnerSite },
        listedFromBothEnds: !(bidirectional || museumSite || partnerSite),
        ...endAs('museum', id, sites),
        ...endAs('partner', partner, sites),
      };
      for (const what of differences(properties, now)) yield [pair, what];
    }
    seen.add(partner);
  }
  for (const [partner, sum] of sums)
    if (!seen.has(partner) && sites.isMuseum(id))
      yield [
        `${id}~${partner}`,
        `is missing: ${sum.properties.loans} loans and ${sum.properties.projects} projects connect the two`,
      ];
}

/** Properties of a partnership for one end. */
function endAs(end: string, id: string, sites: Sites) {
  const { kind, region } = sites.about(id);
  return { [`${end}Kind`]: kind, [`${end}Region`]: region, [`${end}National`]: sites.isNational(id) };
}

const areMuseums = (one: string, other: string, sites: Sites) => sites.isMuseum(one) && sites.isMuseum(other);

/**
 * True if no source reports this direction; if both directions are reported, the one from the larger id is
 * the mirror.
 */
const isMirrored = (one: string, other: string, { states }: Sum) =>
  !states.own || (states.theirs && one > other);

function wrongTotals({ id, totals }: StoredSums, sums: ReadonlyMap<string, Sum>, sites: Sites): string[] {
  const partnered = [...sums.keys()].filter((partner) => sites.isMuseum(id) || sites.isMuseum(partner));
  const isApart = (partner: string) =>
    sites.isMuseum(id) ? sites.isSite(partner) : sites.isMuseumSite(partner, id);
  const partners = partnered.filter((partner) => !isApart(partner)).length;
  const among = new Set(partnered.flatMap((partner) => amongOf(sites.about(partner))));
  const partnersAmong = among.size > 0 ? [...among].sort() : null;
  return differences(totals, { ...sites.totals(id), partners, partnersAmong });
}

/** Keys of a partner in `partnersAmong`, as in deriveTotals.cypher. */
const amongOf = ({ kind, region }: End): string[] => [
  ...(kind === null ? [] : [kind]),
  ...(kind === null || region === null ? [] : [`${kind}|${region}`]),
  ...(region === null ? [] : [`|${region}`]),
];
