import type { DataMeta, RunOperation } from '../content.js';
import type { OrganisationRef } from '../parts.js';
import type { MatrixRequest } from './request.js';

const ACTIVITY = '{ totalCount }';

export const MATRIX = `query Matrix($filter: PartnershipFilter!, $certain: During, $possible: During, $after: String) {
  partnerships(first: 100, after: $after, filter: $filter) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      museum { id name }
      partner { id name place region }
      definiteLoans: loans(filter: {during: $certain}) ${ACTIVITY}
      possibleLoans: loans(filter: {during: $possible}) ${ACTIVITY}
      definiteProjects: projects(filter: {during: $certain}) ${ACTIVITY}
      possibleProjects: projects(filter: {during: $possible}) ${ACTIVITY}
    }
    meta { dataVersion changed synthetic }
  }
}`;

export const NATIONAL_MUSEUMS = `query NationalMuseums {
  organisations(first: 100, filter: {national: true, site: false}) { nodes { id name } }
}`;

interface Total {
  readonly totalCount: number;
}
interface PartnershipRow {
  readonly id: string;
  readonly museum: OrganisationRef;
  readonly partner: PartnerRef;
  readonly definiteLoans: Total;
  readonly possibleLoans: Total;
  readonly definiteProjects: Total;
  readonly possibleProjects: Total;
}
interface PartnershipPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly PartnershipRow[];
  readonly meta: DataMeta;
}

export interface PartnerRef extends OrganisationRef {
  readonly place: string | null;
  readonly region: string | null;
}

/** Loans and projects of two organisations: definitely in the period, and possibly (which includes the former). */
export interface Cell {
  /** Id of the partnership. */
  readonly id: string;
  readonly definite: number;
  readonly possible: number;
}

export interface MatrixRow {
  readonly partner: PartnerRef;
  /** Cells by the id of the museum. */
  readonly cells: ReadonlyMap<string, Cell>;
}

/** Partners and national museums with what they did together. */
export interface Matrix {
  /** National museums with a partnership in the matrix, by name. */
  readonly museums: readonly OrganisationRef[];
  /** National museums without one. */
  readonly others: readonly OrganisationRef[];
  /** Partners with most museums first, then by name. */
  readonly rows: readonly MatrixRow[];
  /** Number of partnerships; more than in the matrix if it is above the maximum. */
  readonly total: number;
  readonly meta: DataMeta;
}

/** Maximum number of pages that are read, 100 partnerships each. */
const MOST_PAGES = 20;

/** Reads a matrix. If the data change in between, the rows are those of several versions, of which the last is stated. */
export async function readMatrix(run: RunOperation, request: MatrixRequest): Promise<Matrix> {
  const { organisations } = (await run(NATIONAL_MUSEUMS, {})) as {
    readonly organisations: { readonly nodes: readonly OrganisationRef[] };
  };
  const nodes: PartnershipRow[] = [];
  let page: PartnershipPage | undefined;
  for (let at = 0; at < MOST_PAGES && page?.pageInfo.hasNextPage !== false; at++) {
    const variables = { ...variablesOf(request), after: page?.pageInfo.endCursor ?? null };
    ({ partnerships: page } = (await run(MATRIX, variables)) as { readonly partnerships: PartnershipPage });
    nodes.push(...page.nodes);
  }
  return matrixOf(nodes, organisations.nodes, page!);
}

/** Variables of MATRIX, for its first page. */
export function variablesOf({ kind, region, year }: MatrixRequest) {
  const during = (certainty: string) => (year ? { reportingYear: year, certainty } : null);
  return {
    filter: {
      museum: { national: true },
      partner: { kind: [kind], ...(region && { region: [region] }) },
      during: during('POSSIBLE'),
    },
    certain: during('CERTAIN'),
    possible: during('POSSIBLE'),
    after: null,
  };
}

/** Arranges partnerships as rows and columns. */
export function matrixOf(
  nodes: readonly PartnershipRow[],
  national: readonly OrganisationRef[],
  { totalCount, meta }: Pick<PartnershipPage, 'totalCount' | 'meta'>,
): Matrix {
  const rows = new Map<string, { partner: PartnerRef; cells: Map<string, Cell> }>();
  for (const one of nodes) {
    const { museum, partner } = one;
    if (!rows.has(partner.id)) rows.set(partner.id, { partner, cells: new Map() });
    rows.get(partner.id)!.cells.set(museum.id, {
      id: one.id,
      definite: one.definiteLoans.totalCount + one.definiteProjects.totalCount,
      possible: one.possibleLoans.totalCount + one.possibleProjects.totalCount,
    });
  }
  const active = new Set(nodes.map(({ museum }) => museum.id));
  const known = new Map([...national, ...nodes.map(({ museum }) => museum)].map((one) => [one.id, one]));
  const museums = [...known.values()].sort(byName);
  return {
    museums: museums.filter(({ id }) => active.has(id)),
    others: museums.filter(({ id }) => !active.has(id)),
    rows: [...rows.values()].sort(
      (one, other) => other.cells.size - one.cells.size || byName(one.partner, other.partner),
    ),
    total: totalCount,
    meta,
  };
}

const byName = (one: OrganisationRef, other: OrganisationRef) => one.name.localeCompare(other.name, 'en-GB');
