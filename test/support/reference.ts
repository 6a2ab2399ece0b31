/**
 * Reference implementation: reads the whole drawn graph into memory and resolves each field with a plain function,
 * executed by graphql-js level by level. It shares only the table of orders and the cursor format with the compiled
 * statements, so that agreement is meaningful.
 */
import {
  buildSchema,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  graphql,
  isInputObjectType,
  printSchema,
} from 'graphql';
import { isDateTime } from 'neo4j-driver';
import { readCursor, writeCursor } from '../../src/api/compose/cursor.js';
import { LICENCE } from '../../src/api/compose/meta.js';
import { orderOf } from '../../src/api/compose/order.js';
import { parseDateRange, TIME_RULE } from '../../src/api/dateRange.js';
import type { GraphClient } from '../../src/database/client.js';
import { normaliseName, sortableName } from '../../src/domain/names.js';
import { dayRange, reportingYearRange } from '../../src/domain/partialDate.js';

// biome-ignore lint/suspicious/noExplicitAny: properties are whatever the graph holds
type Properties = Record<string, any>;
interface Thing {
  readonly key: string;
  readonly labels: readonly string[];
  readonly p: Properties;
}
interface Link {
  readonly key: string;
  readonly type: string;
  readonly from: Thing;
  readonly to: Thing;
  readonly p: Properties;
}
interface Row {
  readonly node: Thing | Link;
  readonly edge?: Link | undefined;
}
type Filter = Record<string, unknown>;

const isLink = (thing: Thing | Link): thing is Link => 'from' in thing;
const unique = (rows: Row[]) => [...new Map(rows.map((row) => [row.node.key, row])).values()];

export class Memory {
  private constructor(
    private readonly things: readonly Thing[],
    private readonly links: readonly Link[],
  ) {}

  static async of(graph: GraphClient): Promise<Memory> {
    const number = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(number)
        : value !== null && typeof value === 'object' && 'toNumber' in value
          ? (value as { toNumber(): number }).toNumber()
          : value;
    const plain = (p: Properties) =>
      Object.fromEntries(
        Object.entries(p).flatMap(([k, v]) => [
          [k, number(v)],
          ...(isDateTime(v) ? [[`${k}.epochMillis`, v.toStandardDate().getTime()]] : []),
        ]),
      );
    const nodes = await graph.read(
      'MATCH (n) RETURN elementId(n) AS key, labels(n) AS labels, properties(n) AS p',
    );
    const things = nodes.map((row) => ({
      key: row.get('key'),
      labels: row.get('labels'),
      p: plain(row.get('p')),
    }));
    const byKey = new Map(things.map((thing) => [thing.key, thing]));
    const links = await graph.read(
      'MATCH (a)-[r]->(b) RETURN elementId(r) AS key, type(r) AS type, elementId(a) AS a, elementId(b) AS b, properties(r) AS p',
    );
    return new Memory(
      things,
      links.map((row) => ({
        key: row.get('key'),
        type: row.get('type'),
        from: byKey.get(row.get('a')) as Thing,
        to: byKey.get(row.get('b')) as Thing,
        p: plain(row.get('p')),
      })),
    );
  }

  all(label: string): Row[] {
    return this.things.filter((thing) => thing.labels.includes(label)).map((node) => ({ node }));
  }
  pairs(): Link[] {
    return this.links.filter((link) => link.type === 'PARTNERS_WITH');
  }
  out(from: Thing | Link, ...types: string[]): Row[] {
    return this.links
      .filter((link) => link.from === from && types.includes(link.type))
      .map((edge) => ({ node: edge.to, edge }));
  }
  into(to: Thing | Link, ...types: string[]): Row[] {
    return this.links
      .filter((link) => link.to === to && types.includes(link.type))
      .map((edge) => ({ node: edge.from, edge }));
  }
  /** The organisation and its sites; without them if sites are separate. */
  places(of: Thing | Link, separate = false): Thing[] {
    const found = this.into(of, 'SITE_OF').flatMap(({ node }) => this.places(node));
    return separate ? [of as Thing] : [of as Thing, ...found];
  }
  /** Parents of an organisation, at any level. */
  parents(of: Thing | Link): Thing[] {
    return this.out(of, 'SITE_OF').flatMap(({ node }) => [node as Thing, ...this.parents(node)]);
  }
  organisations(ids: readonly string[] = []): Thing[] {
    return this.all('Organisation').flatMap(({ node }) => (ids.includes(node.p.id) ? [node as Thing] : []));
  }
  sources(ids: readonly string[] = []): Row[] {
    return this.all('Source').filter(({ node }) => ids.includes(node.p.id));
  }
}

/** Rows of each related field, by direct traversal. */
function relations(m: Memory): Record<string, (from: Thing | Link, sites: boolean) => Row[]> {
  const bare = (rows: Row[]) => rows.map(({ node }) => ({ node }));
  const own = (from: Thing | Link, sites: boolean): Link[] =>
    m
      .pairs()
      .filter(
        (pair) =>
          pair.from === from ||
          (pair.to === from && !m.pairs().some((other) => other.from === from && other.to === pair.from)),
      )
      .filter((pair) => sites || !(pair.from === from ? pair.p.partnerSite : pair.p.museumSite));
  const between = (pair: Link) => {
    const ends = [m.places(pair.from), m.places(pair.to)] as const;
    const loans = m.all('Loan').filter(({ node }) => {
      const lenders = m.into(node, 'LENT').map((row) => row.node as Thing);
      const borrowers = m.out(node, 'TO').map((row) => row.node as Thing);
      const goes = (a: readonly Thing[], b: readonly Thing[]) =>
        lenders.some((x) => a.includes(x)) && borrowers.some((x) => b.includes(x));
      return goes(ends[0], ends[1]) || goes(ends[1], ends[0]);
    });
    const joint = m.all('Project').flatMap(({ node }) => {
      const took = m.into(node, 'PARTICIPATES_IN');
      const here = took.filter((row) => ends[0].includes(row.node as Thing));
      const there = took.filter((row) => ends[1].includes(row.node as Thing));
      return here.flatMap((a) =>
        there
          .filter(
            (b) => a.edge?.p.alongside.includes(b.node.p.id) || b.edge?.p.alongside.includes(a.node.p.id),
          )
          .map((b) => ({ node, a: a.edge as Link, b: b.edge as Link })),
      );
    });
    return { loans, joint };
  };
  const evidence = (node: Thing | Link) => m.out(node, 'EVIDENCED_BY');
  const funded = (o: Thing | Link, label: string) =>
    unique(
      m
        .places(o)
        .reverse()
        .flatMap((part) => m.out(part, 'FUNDS'))
        .filter(({ node }) => (node as Thing).labels.includes(label)),
    );
  return {
    'Query.organisations': () => m.all('Organisation'),
    'Query.museums': () => m.all('Museum'),
    'Query.loans': () => m.all('Loan'),
    'Query.projects': () => m.all('Project'),
    'Query.sources': () => m.all('Source'),
    'Query.figures': () => m.all('Figure'),
    'Query.submissions': () => m.all('Submission'),
    'Query.auditLog': () => m.all('AuditEntry'),
    'Query.judgements': () => m.all('Judgement'),
    'Submission.replaces': (submission) => bare(m.out(submission, 'REPLACES')),
    'Judgement.organisations': (judgement) => bare(m.out(judgement, 'ON')),
    'Query.partnerships': (_, sites) =>
      m
        .pairs()
        .filter((pair) => sites || !(pair.p.museumSite || pair.p.partnerSite))
        .map((node) => ({ node })),
    'Organisation.parent': (o) => bare(m.out(o, 'SITE_OF')),
    'Organisation.parents': (o) => m.parents(o).map((node) => ({ node })),
    'Organisation.sites': (o) => bare(m.into(o, 'SITE_OF')),
    'Organisation.loansLent': (o, sites) =>
      unique(bare(m.places(o, sites).flatMap((place) => m.out(place, 'LENT')))),
    'Organisation.loansBorrowed': (o, sites) =>
      unique(bare(m.places(o, sites).flatMap((place) => m.into(place, 'TO')))),
    'Organisation.projects': (o, sites) =>
      unique(
        m
          .places(o, sites)
          .reverse()
          .flatMap((place) => m.out(place, 'PARTICIPATES_IN')),
      ),
    'Organisation.partners': (o, sites) =>
      own(o, sites).map((edge) => ({ node: edge.from === o ? edge.to : edge.from, edge })),
    'Organisation.partnerships': (o, sites) => own(o, sites).map((node) => ({ node })),
    'Organisation.funders': (o) =>
      unique(
        bare(
          m
            .places(o)
            .flatMap((part) => [...m.out(part, 'PARTICIPATES_IN', 'LENT'), ...m.into(part, 'TO')])
            .flatMap(({ node }) => m.into(node, 'FUNDS')),
        ),
      ),
    'Organisation.fundedProjects': (o) => funded(o, 'Project'),
    'Organisation.fundedLoans': (o) => funded(o, 'Loan'),
    'Organisation.figures': (o) => bare(m.into(o, 'ABOUT')),
    'Organisation.evidence': (o) => {
      const parts = m.places(o);
      const loans = parts.flatMap((part) => [...m.out(part, 'LENT'), ...m.into(part, 'TO', 'SHOWN_AT')]);
      const took = parts.flatMap((part) => m.out(part, 'PARTICIPATES_IN', 'FUNDS'));
      const stated = took.flatMap(({ edge }) => m.sources(edge?.p.sources));
      return unique(bare([...evidence(o), ...loans.flatMap(({ node }) => evidence(node)), ...stated]));
    },
    'Loan.lenders': (loan) => bare(m.into(loan, 'LENT')),
    'Loan.borrowers': (loan) => bare(m.out(loan, 'TO')),
    'Loan.venues': (loan) => m.out(loan, 'SHOWN_AT'),
    'Loan.funders': (loan) => m.into(loan, 'FUNDS'),
    'Loan.evidence': evidence,
    'Project.participants': (project) => m.into(project, 'PARTICIPATES_IN'),
    'Project.funders': (project) => m.into(project, 'FUNDS'),
    'Project.evidence': evidence,
    'Figure.organisation': (figure) =>
      bare(m.out(figure, 'ABOUT')).filter(({ node }) => (node as Thing).labels.includes('Organisation')),
    'Figure.area': (figure) =>
      bare(m.out(figure, 'ABOUT')).filter(({ node }) => (node as Thing).labels.includes('Area')),
    'Figure.evidence': evidence,
    'Source.loans': (source) =>
      bare(m.into(source, 'EVIDENCED_BY')).filter(({ node }) => (node as Thing).labels.includes('Loan')),
    'Source.projects': (source) =>
      bare(m.into(source, 'EVIDENCED_BY')).filter(({ node }) => (node as Thing).labels.includes('Project')),
    'Source.figures': (source) =>
      bare(m.into(source, 'EVIDENCED_BY')).filter(({ node }) => (node as Thing).labels.includes('Figure')),
    'Partnership.museum': (pair) => [{ node: (pair as Link).from }],
    'Partnership.partner': (pair) => [{ node: (pair as Link).to }],
    'Partnership.loans': (pair) => between(pair as Link).loans,
    'Partnership.projects': (pair) => unique(between(pair as Link).joint),
    // the partners' participations, whose days the partnership stores
    'Partnership.parts': (pair) =>
      between(pair as Link).joint.flatMap(({ node, a, b }) => [
        ...(a.p.alongside.includes(b.from.p.id) && a.p.role !== 'PARTNER' ? [{ node, edge: b }] : []),
        ...(b.p.alongside.includes(a.from.p.id) && b.p.role !== 'PARTNER' ? [{ node, edge: a }] : []),
      ]),
    'Partnership.evidence': (pair) => {
      const { loans, joint } = between(pair as Link);
      const stated = joint.flatMap(({ a, b }) =>
        m.sources(b.p.sources.filter((id: string) => a.p.sources.includes(id))),
      );
      return unique(bare([...loans.flatMap(({ node }) => evidence(node)), ...stated]));
    },
    'ParticipantEdge.evidence': (took) => m.sources(took.p.sources),
    'ParticipationEdge.evidence': (took) => m.sources(took.p.sources),
  };
}

const LISTS = new Set(['printedKinds', 'outcomes', 'activities', 'alongside', 'rows', 'printed']);

export interface Reference {
  run(source: string, variables?: Record<string, unknown>): Promise<unknown>;
}

/** Reference resolvers for the current graph. */
export async function referenceOf(graph: GraphClient, service: GraphQLSchema): Promise<Reference> {
  const memory = await Memory.of(graph);
  const schema = buildSchema(printSchema(service));
  const walk = relations(memory);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!('getFields' in type) || isInputObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      const rows = walk[`${type.name}.${field.name}`];
      const own = type.name.endsWith('Connection') || ['PageInfo', 'Facet', 'FacetValue'].includes(type.name);
      if (own) continue;
      field.resolve = (source, args) => {
        const isLookup = type.name === 'Query' && field.args.length === 1 && field.args[0]!.name === 'id';
        if (isLookup) {
          const things =
            target.name === 'Partnership' ? memory.pairs() : memory.all(target.name).map(({ node }) => node);
          return things.find(({ p }) => p.id === args.id) ?? null;
        }
        const edge = type.name.endsWith('Edge');
        if (edge && (field.name === 'node' || field.name === 'cursor')) return source[field.name];
        const from = edge ? source.edge : source;
        if (rows) {
          const found = rows(from, args.sites ?? false);
          if (!target.name.endsWith('Connection')) return found[0]?.node ?? null;
          const filter = getNamedType(
            field.args.find((arg: { name: string }) => arg.name === 'filter')?.type,
          );
          const list = connection(
            walk,
            filter as GraphQLInputObjectType,
            target.name,
            found,
            args,
            inheritedIn(field.name),
          );
          const time = timeOf(walk, filter as GraphQLInputObjectType, found, args.filter);
          return { ...list.page, meta: metaOf(memory, walk, list.rows, target.name, time, args.filter) };
        }
        if (field.name === 'certainty') return certaintyOf(walk, from, args);
        if (field.name === 'throughSite') return memory.organisations(from.p.throughSite);
        return property(memory, field.name, target.name, from);
      };
    }
  }
  return {
    async run(source, variables = {}) {
      return JSON.parse(JSON.stringify(await graphql({ schema, source, variableValues: variables })));
    },
  };
}

function property(m: Memory, name: string, type: string, from: Thing | Link): unknown {
  if (type === 'Period' || type === 'Partnership') return from;
  if (name === 'coordinates') return from.p.latitude === undefined ? null : from;
  if (name === 'national') return (from as Thing).labels.includes('NationalMuseum');
  if (name === 'activity' && typeName(from) === 'Project') return from.p.kind ?? null;
  if (name === 'kinds' && isLink(from)) return from.p.activities ?? [];
  if (name === 'at' || name === 'finished') return from.p[name]?.toString() ?? null;
  if (name === 'identifiers')
    return m
      .into(from, 'IDENTIFIES')
      .map(({ node }) => node.p.id)
      .sort();
  if (name === 'fundingTotals') return fundingTotals(m, from);
  if (name === 'opened' || name === 'closed') {
    const [earliest, latest] = [from.p[`${name}From`], from.p[`${name}To`]];
    return earliest === undefined ? null : { p: { earliest, latest } };
  }
  if (name === 'names') {
    const names = m.into(from, 'NAMES').map(({ node }) => node);
    const key = ({ p }: Thing | Link) => [p.use, p.name].join('|');
    return names.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }
  return from.p[name] ?? (LISTS.has(name) ? [] : null);
}

/** Totals of an organisation's payments by currency, in order; payments without an amount last. */
function fundingTotals(m: Memory, payer: Thing | Link) {
  const walk = relations(m);
  const paid = ['Loan', 'Project'].flatMap((label) => walk[`Organisation.funded${label}s`]!(payer, true));
  const edges = paid.map(({ edge }) => edge!.p);
  const currencies = new Set(edges.map(({ amount, currency }) => (amount === undefined ? null : currency)));
  return [...currencies]
    .sort((a, b) => Number(a === null) - Number(b === null) || (a < b ? -1 : 1))
    .map((currency) => {
      const own = edges.filter((edge) => (edge.amount === undefined ? null : edge.currency) === currency);
      const amount = currency === null ? null : own.reduce((sum, edge) => sum + edge.amount, 0);
      return { p: { currency, amount, payments: own.length } };
    });
}

/** Certainty of overlap with the period; null if there is none, or no period is requested. */
function certaintyOf(walk: Walk, thing: Thing | Link, { during: asked, asOf }: Filter) {
  const last = asOf ? { to: asOf } : undefined;
  const times = [asked, last].filter(Boolean) as Filter[];
  const all = (certainty: string) => times.every((time) => during(walk, thing, { ...time, certainty }));
  if (times.length === 0) return null;
  return all('CERTAIN') ? 'CERTAIN' : all('POSSIBLE') ? 'POSSIBLE' : null;
}

type Walk = ReturnType<typeof relations>;

const inheritedIn = (relation: string): readonly string[] =>
  ACTORS.includes(relation) ? IDENTITY : relation === 'partners' ? ['national'] : [];

function connection(
  walk: Walk,
  filterType: GraphQLInputObjectType,
  name: string,
  all: Row[],
  args: Filter,
  inherited: readonly string[],
) {
  const rows = all.filter(
    (row) => !args.filter || holds(walk, filterType, args.filter as Filter, row, inherited),
  );
  const order = orderOf(name, args.orderBy as Filter | undefined);
  const at = (row: Row) => (order.on === 'edge' ? row.edge : row.node)?.p[order.property] ?? null;
  const compare = (a: [unknown, string], b: [unknown, string]) => {
    if ((a[0] === null) !== (b[0] === null)) return a[0] === null ? 1 : -1;
    if (a[0] !== b[0]) return ((a[0] as string) < (b[0] as string) ? -1 : 1) * (order.descending ? -1 : 1);
    return a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0;
  };
  const keyOf = (row: Row): [unknown, string] => [at(row), row.node.p.id];
  rows.sort((a, b) => compare(keyOf(a), keyOf(b)));
  const cursorOf = (row: Row) => writeCursor(order.name, { value: at(row), id: row.node.p.id });
  const { first, last, after, before } = args as Record<string, never>;
  const backward = last !== undefined && last !== null;
  const cursor = backward ? before : after;
  let page = rows;
  if (cursor) {
    const { value, id } = readCursor(cursor, order.name, '');
    page = rows.filter((row) => compare(keyOf(row), [value, id]) * (backward ? -1 : 1) > 0);
  }
  const size: number = backward ? last : (first ?? 20);
  const more = page.length > size;
  page = backward ? page.slice(Math.max(0, page.length - size)) : page.slice(0, size);
  const edges = page.map((row) => ({ node: row.node, edge: row.edge, cursor: cursorOf(row) }));
  const listed = {
    edges,
    nodes: page.map((row) => row.node),
    totalCount: rows.length,
    pageInfo: {
      hasNextPage: backward ? Boolean(cursor) : more,
      hasPreviousPage: backward ? more : Boolean(cursor),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
  return { rows, page: listed };
}

/** Lists whose rows have sources. */
const SOURCED = /Loan|Project|Figure|Organisation|Partner|Particip|Venue|Funde/;

/** Plural names of lists with their own period. */
const DATED: Readonly<Record<string, string>> = {
  LoanFilter: 'loans',
  ProjectFilter: 'projects',
  PartnershipFilter: 'partnerships',
};

/** Period of a list and number of undated rows; empty without a period. */
function timeOf(
  walk: Walk,
  filter: GraphQLInputObjectType,
  found: readonly Row[],
  asked: Filter | undefined,
) {
  const { during, asOf, ...rest } = asked ?? {};
  const window = parseDateRange(during as Filter | undefined, asOf as string | undefined, 'filter');
  if (!window) return { leftOut: [] };
  const isUndated = ({ node }: Row) =>
    isLink(node)
      ? !(factsAsked(walk, node, rest) ?? factsOf(walk, node)).some(({ days }) =>
          overlaps(days, { from: '0000' }),
        )
      : node.p.earliestStart === undefined && node.p.latestEnd === undefined;
  const count = found.filter((row) => holds(walk, filter, rest, row) && isUndated(row)).length;
  const what = DATED[filter.name];
  const leftOut = what ? [{ p: { what: `${what} without any date`, count } }] : [];
  const [first, last] = [/^0000/.test(window.from), /^9999/.test(window.to)];
  return {
    leftOut,
    rule: TIME_RULE,
    from: first ? '0000-01-01' : window.from,
    to: last ? '9999-12-31' : window.to,
  };
}

/** Metadata of a list. */
function metaOf(
  m: Memory,
  walk: Walk,
  rows: readonly Row[],
  connectionName: string,
  time: object,
  filter: Filter | null | undefined,
) {
  const [version] = m.all('DataVersion');
  const sources = unique(
    rows.flatMap(({ node }) =>
      isLink(node)
        ? m.sources(
            (factsAsked(walk, node, filter ?? {}) ?? factsOf(walk, node)).flatMap((one) => one.sourceIds),
          )
        : m.out(node, 'EVIDENCED_BY'),
    ),
  ).map(({ node }) => node.p);
  const sourced = SOURCED.test(connectionName);
  const licences = sourced ? sources.flatMap(({ licence }) => licence ?? []) : [];
  return {
    p: {
      dataVersion: version?.node.p.number,
      changed: version?.node.p.at.toString(),
      licence: LICENCE,
      sourceLicences: [...new Set(licences)].sort(),
      // no drawn graph has this
      synthetic: false,
      sources: sourced ? sources.length : null,
      // no submission is incomplete
      importing: [],
      ...time,
    },
  };
}

/** Identifying conditions: they match activity of a site if they match its parent. */
const IDENTITY = ['ids', 'name', 'kind', 'national'];
const ACTORS = ['lenders', 'borrowers', 'funders', 'participants'];

/**
 * True if a row matches a filter, key by key; `inherited` are keys that also hold if they hold for a parent of the
 * row's organisation.
 */
function holds(
  walk: Walk,
  type: GraphQLInputObjectType,
  filter: Filter,
  row: Row,
  inherited: readonly string[] = [],
): boolean {
  const pair = type.getFields().node && row.edge ? row.edge : row.node;
  const isPair = isLink(pair) && pair.type === 'PARTNERS_WITH' && type.name.startsWith('Partner');
  const facts = isPair ? factsAsked(walk, pair, filter) : undefined;
  if (facts?.length === 0) return false;
  return Object.entries(filter).every(([key, asked]) => {
    if (asked === null || asked === undefined) return true;
    if (isPair && [...FACT_CONDITIONS, 'during', 'asOf'].includes(key)) return true;
    if (facts && FACT_COUNTS.includes(key)) return counts(facts, key, asked);
    if (inherited.includes(key) && !type.getFields().node) {
      const wanted = asked === false ? true : asked;
      const all = [row, ...(walk['Organisation.parents']?.(row.node, true) ?? [])];
      return all.some(({ node }) => holds(walk, type, { [key]: wanted }, { node })) === (asked !== false);
    }
    const fieldType = getNamedType(type.getFields()[key]?.type);
    const on = type.getFields().node && row.edge ? row.edge : row.node;
    const inner = (value: unknown, at: Row = row) =>
      holds(walk, fieldType as GraphQLInputObjectType, value as Filter, at, inherited);
    const value = key.endsWith('Count') ? on.p[key.replace(/Count$/, 's')] : on.p[key === 'ids' ? 'id' : key];
    if (key === 'and') return (asked as unknown[]).every((one) => inner(one));
    if (key === 'or') return (asked as unknown[]).some((one) => inner(one));
    if (key === 'not') return !inner(asked);
    if (key === 'node') return inner(asked, { node: row.node });
    if (key === 'during') return during(walk, on, asked as Filter);
    if (key === 'asOf') return during(walk, on, { to: asked });
    if (key === 'national') return (on as Thing).labels.includes('NationalMuseum') === asked;
    if (key === 'regionStatus') {
      const isAbroad = on.p.country !== undefined && on.p.country !== 'United Kingdom';
      const status = on.p.region !== undefined ? 'STATED' : isAbroad ? 'ABROAD' : 'NOT_STATED';
      return (asked as unknown[]).includes(status);
    }
    if (key === 'site') return (walk['Organisation.parent']?.(on, true).length ?? 0) > 0 === asked;
    if (key === 'outcomes' || key === 'activities')
      return (on.p[key] ?? []).some((one: string) => (asked as string[]).includes(one));
    if (isInputObjectType(fieldType)) {
      if (fieldType.name === 'IntRange') {
        const { min, max } = asked as { min?: number | null; max?: number | null };
        if ((min ?? max ?? null) === null) return true;
        return value !== undefined && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
      }
      if (fieldType.name === 'TextFilter') return text(on.p.sortName ?? on.p.sortTitle, asked as Filter);
      const path = `${typeName(row.node)}.${key === 'parent' ? 'parents' : key}`;
      const related = () => walk[path]?.(row.node, key === 'partners') ?? [];
      if (!fieldType.getFields().some)
        return related().some((one) => holds(walk, fieldType, asked as Filter, one));
      const parts = inheritedIn(key);
      const innerType = getNamedType(fieldType.getFields().some?.type) as GraphQLInputObjectType;
      const { some, none } = asked as { some?: Filter | null; none?: Filter | null };
      const any = (wanted: Filter) => related().some((one) => holds(walk, innerType, wanted, one, parts));
      return (!some || any(some)) && !(none && any(none));
    }
    if (typeof asked === 'boolean') return (value ?? false) === asked;
    return (asked as unknown[]).includes(value);
  });
}

const typeName = (thing: Thing | Link) =>
  isLink(thing)
    ? 'Partnership'
    : (thing.labels.find((label) =>
        ['Organisation', 'Loan', 'Project', 'Source', 'Figure', 'Submission', 'Judgement'].includes(label),
      ) ?? '');

function text(name: string, asked: Filter): boolean {
  const { equals, startsWith, contains } = asked as Record<string, string | undefined>;
  return (
    (typeof equals !== 'string' || name === sortableName(equals)) &&
    (typeof startsWith !== 'string' || name.startsWith(sortableName(startsWith))) &&
    (typeof contains !== 'string' || name.includes(normaliseName(contains)))
  );
}

/** A loan or project of two organisations, with all filterable values. */
interface Fact {
  readonly days: Properties;
  readonly kinds: readonly string[];
  readonly direction: readonly string[];
  readonly outcomes: readonly string[];
  readonly funderIds: readonly string[];
  readonly sourceIds: readonly string[];
  readonly objects: number | undefined;
  readonly isLoan: boolean;
  readonly consortium: boolean;
}

const LOAN_ACTIVITIES: Readonly<Record<string, string>> = {
  DISPLAY: 'DISPLAY_LOAN',
  RESEARCH: 'RESEARCH_LOAN',
};

/** Each loan of a partnership, and each participation of its projects. */
function factsOf(walk: Walk, pair: Link): Fact[] {
  const ids = (name: string, of: Thing) => (walk[name]?.(of, true) ?? []).map(({ node }) => node.p.id);
  const wholes = (one: Thing): Thing[] => [
    one,
    ...(walk['Organisation.parent']?.(one, true) ?? []).flatMap(({ node }) => wholes(node as Thing)),
  ];
  const loans = (walk['Partnership.loans']?.(pair, true) ?? []).map(({ node }): Fact => {
    const lenders = (walk['Loan.lenders']?.(node, true) ?? []).map((row) => row.node as Thing);
    return {
      days: node.p,
      kinds: [LOAN_ACTIVITIES[node.p.purpose] ?? node.p.purpose],
      direction: lenders.some((one) => wholes(one).includes(pair.from)) ? ['LENT'] : ['BORROWED'],
      outcomes: node.p.outcomes ?? [],
      funderIds: ids('Loan.funders', node as Thing),
      sourceIds: ids('Loan.evidence', node as Thing),
      objects: node.p.objects,
      isLoan: true,
      consortium: false,
    };
  });
  const parts = (walk['Partnership.parts']?.(pair, true) ?? []).map(({ node, edge }): Fact => {
    const others = (walk['Project.participants']?.(node, true) ?? []).filter(({ edge: other }) =>
      other?.p.alongside.includes(edge?.from.p.id),
    );
    return {
      days: {
        ...edge?.p,
        earliestStart: edge?.p.earliestStart ?? node.p.earliestStart,
        latestEnd: edge?.p.latestEnd ?? node.p.latestEnd,
      },
      kinds: edge?.p.activities,
      direction: [],
      outcomes: node.p.outcomes ?? [],
      funderIds: ids('Project.funders', node as Thing),
      sourceIds: edge?.p.sources.filter((id: string) =>
        others.some(({ edge: other }) => other?.p.sources.includes(id)),
      ),
      objects: undefined,
      isLoan: false,
      consortium: node.p.consortium,
    };
  });
  return [...loans, ...parts];
}

const FACT_CONDITIONS = ['kinds', 'direction', 'outcomes', 'funderIds', 'sourceIds'] as const;
const FACT_COUNTS = ['loanCount', 'projectCount', 'objects', 'consortiumOnly'];

/** Loans and projects of a partnership that match all conditions of a filter; undefined if it has none. */
function factsAsked(walk: Walk, pair: Link, filter: Filter): Fact[] | undefined {
  const lists = FACT_CONDITIONS.filter((name) => (filter[name] ?? null) !== null);
  const times = [filter.during, filter.asOf && { to: filter.asOf }].filter(Boolean) as Filter[];
  if (lists.length === 0 && times.length === 0) return undefined;
  return factsOf(walk, pair).filter(
    (fact) =>
      lists.every((name) => fact[name].some((one) => (filter[name] as string[]).includes(one))) &&
      times.every((time) => overlaps(fact.days, time)),
  );
}

/** True if these loans and projects match the aggregate conditions of a filter. */
function counts(facts: readonly Fact[], key: string, asked: unknown): boolean {
  if (key === 'consortiumOnly')
    return facts.every(({ isLoan, consortium }) => !isLoan && consortium) === asked;
  const { min, max } = asked as { min?: number | null; max?: number | null };
  if ((min ?? max ?? null) === null) return true;
  const known = facts.flatMap(({ objects }) => objects ?? []);
  if (key === 'objects' && known.length === 0) return false;
  const count =
    key === 'objects'
      ? known.reduce((sum, one) => sum + one, 0)
      : facts.filter(({ isLoan }) => isLoan === (key === 'loanCount')).length;
  return count >= (min ?? -Infinity) && count <= (max ?? Infinity);
}

function during(walk: Walk, thing: Thing | Link, asked: Filter): boolean {
  if (isLink(thing) && thing.type === 'PARTNERS_WITH')
    return factsOf(walk, thing).some(({ days }) => overlaps(days, asked));
  return overlaps(thing.p, asked);
}

function overlaps(days: Properties, asked: Filter): boolean {
  const { year, reportingYear, from, to, certainty } = asked as Record<string, string | undefined>;
  const range = year ? dayRange(String(year)) : reportingYear ? reportingYearRange(reportingYear) : undefined;
  // '' is before every day and '~' after: what is unknown, and where a range is open
  const first = range?.first ?? (from ? dayRange(from)?.first : undefined) ?? '';
  const last = range?.last ?? (to ? dayRange(to)?.last : undefined) ?? '~';
  const { earliestStart, latestStart, earliestEnd, latestEnd } = days as Record<string, string | undefined>;
  const [a, b, c, d] = [earliestStart ?? '', latestStart ?? '~', earliestEnd ?? '', latestEnd ?? '~'];
  if (certainty === 'CERTAIN')
    return (b <= last && c >= first) || (a >= first && b <= last) || (c >= first && d <= last);
  if (!earliestStart && !latestEnd) return false;
  return d >= first && a <= last;
}
