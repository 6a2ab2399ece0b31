import { addressOf, here, pageAt, toOrganisation, toPage } from './address.js';
import { ask, literal } from './ask.js';
import { h, table } from './dom.js';
import { foot, META, type Meta, SOURCE, type Source, shortSourceLink, sourceTable } from './frame.js';
import { linkInBrowser } from './neo4jBrowser.js';
import { ofPair } from './own.js';
import { askingBoth } from './questions/list.js';
import { connections, PATHS, type PathsAnswer } from './questions/paths.js';
import { rootOf } from './questions/question.js';
import { count, number, type Period, period, plain } from './words.js';

interface OrganisationRef {
  readonly id: string;
  readonly name: string;
}
interface Done {
  readonly id: string;
  readonly title: string;
  readonly period: Period;
  readonly evidence: { readonly nodes: readonly Source[] };
}
interface Several {
  readonly totalCount: number;
  readonly nodes: readonly OrganisationRef[];
}
interface Lent extends Done {
  readonly objects: number | null;
  readonly lenders: Several;
  readonly borrowers: Several;
}
interface Worked extends Done {
  readonly kind: string;
  readonly participants: Several;
}
interface Answer {
  readonly one: OrganisationRef | null;
  readonly other: OrganisationRef | null;
  readonly partnerships: {
    readonly nodes: readonly {
      readonly period: Period;
      readonly kinds: readonly string[];
      readonly consortiumOnly: boolean;
      readonly loans: { readonly totalCount: number; readonly nodes: readonly Lent[] };
      readonly projects: { readonly totalCount: number; readonly nodes: readonly Worked[] };
      readonly evidence: { readonly nodes: readonly Source[] };
    }[];
    readonly meta: Meta;
  };
  readonly paths?: PathsAnswer;
}

function queryOf(one: string, other: string, root = ''): string {
  const both = (museum: string, partner: string) => ({
    museum: { ids: [museum] },
    partner: { ids: [partner] },
  });
  const done = `period { start end } evidence(first: 3) { nodes { ${SOURCE} } }`;
  const several = 'totalCount nodes { id name }';
  return `{
  one: organisation(id: ${literal(one)}) { id name }
  other: organisation(id: ${literal(other)}) { id name }
  partnerships(filter: ${literal({ or: [both(one, other), both(other, one)] })}, sites: true, first: 1) {
    nodes {
      kinds
      period { start end }
      consortiumOnly
      loans(first: 50) {
        totalCount
        nodes { id title objects lenders(first: 5) { ${several} } borrowers(first: 5) { ${several} } ${done} }
      }
      projects(first: 50) { totalCount nodes { id title kind: activity participants(first: 5) { ${several} } ${done} } }
      evidence(first: 50) { nodes { ${SOURCE} } }
    }
    ${META}
  }${root}
}`;
}

/**
 * Paths between two organisations without a partnership; shows the error message if one of them is not in the
 * network.
 */
async function connected(one: string, other: string, meta: Meta): Promise<Node[]> {
  const query = queryOf(one, other, `\n  ${rootOf('paths', { from: one, to: other, first: 3 }, PATHS)}`);
  try {
    const { paths } = await ask<Answer>(query);
    if (!paths) return [];
    return [h('h2', {}, 'How they are connected'), ...(await connections(paths)), foot(paths.meta, query)];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [h('p', {}, `The connection cannot be shown: ${message}`), foot(meta, queryOf(one, other))];
  }
}

/** Partnership page: shared activities of two organisations and their sources. */
export async function link(): Promise<Node[]> {
  const address = here();
  const query = queryOf(address.get('one') ?? '', address.get('other') ?? '');
  const { one, other, partnerships } = await ask<Answer>(query);
  if (!one || !other)
    return [
      h('h1', {}, 'Partnership not found'),
      h(
        'p',
        {},
        'We couldn’t find one of these organisations. The link may be wrong or out of date. Search for a name above, then choose a partner on its page, or ',
        h('a', { href: addressOf({ view: 'paths' }) }, 'find how two organisations are connected'),
        '.',
      ),
    ];
  const head = [
    h('h1', {}, `${one.name} and ${other.name}`),
    h('p', {}, 'View ', toOrganisation(one), ' · view ', toOrganisation(other)),
    askingBoth(one.id, other.id),
  ];
  const [found] = partnerships.nodes;
  if (!found) {
    return [
      ...head,
      h('p', {}, 'No source in this graph describes anything these two did together.'),
      ...(await connected(one.id, other.id, partnerships.meta)),
    ];
  }
  const { loans, projects } = found;
  const more = (what: string, { totalCount, nodes }: { totalCount: number; nodes: readonly unknown[] }) =>
    totalCount > nodes.length ? [`${what} after the first 50: ${number(totalCount - nodes.length)}`] : [];
  return [
    ...head,
    h('p', { class: 'lead' }, summed(found)),
    h('p', {}, h('a', { href: pageAt('partnerships', `${one.id}~${other.id}`) }, 'Page to cite and share')),
    ...(found.consortiumOnly
      ? [
          h(
            'p',
            {},
            'They only took part in the same projects of three or more participants, which does not prove that they worked together directly.',
          ),
        ]
      : []),
    table(
      'What they did together',
      ['What', 'Title', 'Who', 'When', 'Source'],
      [
        ...loans.nodes.map((loan) => ['Loan', toPage('loans', loan), lent(loan), ...cells(loan)]),
        ...projects.nodes.map((project) => [
          plain(project.kind),
          toPage('projects', project),
          withOthers(project.participants, [one.id, other.id]),
          ...cells(project),
        ]),
      ],
    ),
    sourceTable('Sources', found.evidence.nodes),
    ...(await linkInBrowser(one.id, other.id)),
    foot(
      partnerships.meta,
      query,
      [...more('loans', loans), ...more('projects', projects)],
      ofPair(one, other),
    ),
  ];
}

/** Summary sentence of a partnership. */
function summed({ loans, projects, kinds, period: when }: Answer['partnerships']['nodes'][number]): string {
  const much = [
    loans.totalCount > 0 && count(loans.totalCount, 'loan'),
    projects.totalCount > 0 && count(projects.totalCount, 'project'),
  ].filter((text) => text !== false);
  const through = kinds.map((kind) => plain(kind).toLowerCase()).join(', ');
  return `${much.join(' and ')} together (${through}); ${period(when)}.`;
}

/** Describes a loan: lenders, borrowers and number of objects. */
function lent({ lenders, borrowers, objects }: Lent): HTMLElement {
  const much = objects === null ? [] : [`, ${count(objects, 'object')}`];
  return h('span', {}, ...all(lenders), ' lent to ', ...all(borrowers), ...much);
}

/** Lists the other participants. */
function withOthers({ totalCount, nodes }: Several, both: readonly string[]): HTMLElement {
  const others = nodes.filter(({ id }) => !both.includes(id));
  if (others.length === 0) return h('span', { class: 'quiet' }, 'only these two');
  return h(
    'span',
    {},
    'with ',
    ...all({ totalCount: totalCount - (nodes.length - others.length), nodes: others }),
  );
}

const all = ({ totalCount, nodes }: Several): (Node | string)[] => [
  ...nodes.flatMap((one, at) => [at > 0 ? '; ' : '', toOrganisation(one)]),
  totalCount > nodes.length ? ` and ${number(totalCount - nodes.length)} more` : '',
];

function cells({ period: when, evidence }: Done) {
  const links = evidence.nodes.map(shortSourceLink);
  return [period(when), h('span', {}, ...links.flatMap((one) => [one, ' ']))];
}
