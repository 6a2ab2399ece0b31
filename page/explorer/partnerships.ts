import { ask, literal, type Value, words } from './ask.js';
import { META, type Meta } from './frame.js';
import type { Placed } from './map.js';
import { Given } from './questions/given.js';
import type { Period } from './words.js';

export interface OrganisationRef extends Placed {
  readonly kind: string;
  readonly national: boolean;
}
export interface Row {
  readonly museum: OrganisationRef;
  readonly partner: OrganisationRef;
  readonly kinds: readonly string[];
  readonly period: Period;
  readonly loans: { readonly totalCount: number };
  readonly projects: { readonly totalCount: number };
}
interface Page {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
export interface FacetOf {
  readonly by: string;
  readonly values: readonly { readonly key: string | null; readonly name: string; readonly count: number }[];
}
interface Total {
  readonly totalCount: number;
}
export interface Answer {
  readonly partnerships: Page & {
    readonly totalCount: number;
    readonly facets: readonly FacetOf[];
    readonly meta: Meta;
  };
  readonly organisations?: Total;
  readonly loans?: Total;
  readonly projects?: Total;
  readonly museums?: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
}
const WHO = 'id name kind national place coordinates { latitude longitude }';
const ROW = `nodes {
      museum { ${WHO} }
      partner { ${WHO} }
      kinds
      period { start end }
      loans { totalCount }
      projects { totalCount }
    }
    pageInfo { hasNextPage endCursor }`;
/** Maximum number of partnerships in the charts. */
const DRAWN = 10_000;

/** Matches either end: each pair occurs once, whichever of the two is its museum. */
const either = (one: Value): Value => ({ or: [{ museum: one }, { partner: one }] });

/** Values of the address that are not names of regions. */
const STATUSES: readonly string[] = ['ABROAD', 'NOT_STATED'];

/** Filter of organisations in any of these regions; ABROAD and NOT_STATED are values of `regionStatus`. */
function inRegions(asked: readonly string[]): { readonly [name: string]: Value | undefined } {
  const regions = asked.filter((region) => !STATUSES.includes(region));
  const statuses = words(asked.filter((region) => STATUSES.includes(region)));
  if (regions.length > 0 && statuses.length > 0)
    return { or: [{ region: regions }, { regionStatus: statuses }] };
  return {
    region: regions.length > 0 ? regions : undefined,
    regionStatus: statuses.length > 0 ? statuses : undefined,
  };
}

/** Filter of the view, for GraphQL and for `/export`. */
export function filterOf(address: URLSearchParams): { readonly [name: string]: Value | undefined } {
  const all = (name: string) => address.getAll(name);
  const given = new Given(address, new Map());
  const text = given.one('q');
  const both = [
    ...(text ? [either({ name: { contains: text } })] : []),
    ...(given.one('national') ? [either({ national: true })] : []),
  ];
  const partner = {
    kind: all('kind').length > 0 ? words(all('kind').filter((word) => /^[A-Z_]+$/.test(word))) : undefined,
    ...inRegions(all('region')),
  };
  return {
    mirrored: false,
    partner: partner.kind || all('region').length > 0 ? partner : undefined,
    kinds:
      all('activity').length > 0
        ? words(all('activity').filter((word) => /^[A-Z_]+$/.test(word)))
        : undefined,
    during: given.during('during'),
    and: both.length > 0 ? both : undefined,
  };
}

/** Additional query of the start page: totals, and organisations to start with. */
const START = `
  organisations(first: 0) { totalCount }
  loans(first: 0) { totalCount }
  projects(first: 0) { totalCount }
  museums(filter: { national: true }, orderBy: { by: PARTNERS, direction: DESC }, first: 5) { nodes { id name } }`;

export function queryOf(address: URLSearchParams, isStart: boolean): string {
  const after = address.get('after');
  return `{
  partnerships(filter: ${literal(filterOf(address))}, first: 100${after ? `, after: ${literal(after)}` : ''}) {
    totalCount
    facets(by: [KIND, REGION, ACTIVITY], first: 40) { by values { key name count } }
    ${ROW}
    ${META}
  }${isStart ? START : ''}
}`;
}

/** Query of further pages for the charts. */
export const rowsQueryOf = (address: URLSearchParams, after: Value) =>
  `{ partnerships(filter: ${literal(filterOf(address))}, first: 100${after ? `, after: ${literal(after)}` : ''}) { ${ROW} } }`;

/**
 * Loads partnerships page by page up to the limit of the charts, after the first page is shown. `goesOn` gets
 * the loaded and the expected number, and returns false to stop.
 */
export async function allRows(
  address: URLSearchParams,
  { nodes, pageInfo, totalCount }: Answer['partnerships'],
  hasMore: (there: number, most: number) => boolean,
): Promise<readonly Row[]> {
  const most = Math.min(totalCount, DRAWN);
  if (nodes.length >= most) return nodes;
  const rows: Row[] = address.get('after') ? [] : [...nodes];
  let next = address.get('after') ? '' : (pageInfo.endCursor ?? '');
  while (rows.length < most && hasMore(rows.length, most)) {
    const { partnerships } = await ask<{ partnerships: Page }>(rowsQueryOf(address, next));
    rows.push(...partnerships.nodes);
    next = partnerships.pageInfo.endCursor ?? '';
    if (!partnerships.pageInfo.hasNextPage) break;
  }
  return rows;
}
