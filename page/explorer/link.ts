import { addressOf, here, toOrganisation } from './address.js';
import { ask, literal } from './ask.js';
import { h, table } from './dom.js';
import { foot, META, type Meta, SOURCE, type Source, sourceTable } from './frame.js';
import { linkInBrowser } from './neo4jBrowser.js';
import { ofPair } from './own.js';
import { askingBoth } from './questions/list.js';
import { connections, PATHS, type PathsAnswer } from './questions/paths.js';
import { rootOf } from './questions/question.js';
import { number, type Period, period, plain } from './words.js';

interface Who {
  readonly id: string;
  readonly name: string;
}
interface Done {
  readonly title: string;
  readonly period: Period;
  readonly evidence: { readonly nodes: readonly Source[] };
}
interface Answer {
  readonly one: Who | null;
  readonly other: Who | null;
  readonly partnerships: {
    readonly nodes: readonly {
      readonly period: Period;
      readonly kinds: readonly string[];
      readonly consortiumOnly: boolean;
      readonly loans: { readonly totalCount: number; readonly nodes: readonly Done[] };
      readonly projects: {
        readonly totalCount: number;
        readonly nodes: readonly (Done & { readonly kind: string })[];
      };
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
  return `{
  one: organisation(id: ${literal(one)}) { id name }
  other: organisation(id: ${literal(other)}) { id name }
  partnerships(filter: ${literal({ or: [both(one, other), both(other, one)] })}, sites: true, first: 1) {
    nodes {
      kinds
      period { start end }
      consortiumOnly
      loans(first: 50) { totalCount nodes { title ${done} } }
      projects(first: 50) { totalCount nodes { title kind ${done} } }
      evidence(first: 50) { nodes { ${SOURCE} } }
    }
    ${META}
  }${root}
}`;
}

/** How two are connected that did nothing together; why that cannot be said where one of them is no part of the network. */
async function connected(one: string, other: string, meta: Meta): Promise<Node[]> {
  const query = queryOf(one, other, `\n  ${rootOf('paths', { from: one, to: other, first: 3 }, PATHS)}`);
  try {
    const { paths } = await ask<Answer>(query);
    if (!paths) return [];
    return [h('h2', {}, 'How they are connected'), ...(await connections(paths)), foot(paths.meta, query)];
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return [h('p', {}, `How they are connected cannot be said: ${said}`), foot(meta, queryOf(one, other))];
  }
}

/** What two organisations did together, and who says so. */
export async function link(): Promise<Node[]> {
  const address = here();
  const query = queryOf(address.get('one') ?? '', address.get('other') ?? '');
  const { one, other, partnerships } = await ask<Answer>(query);
  if (!one || !other)
    return [
      h('h1', {}, 'No such link'),
      h(
        'p',
        {},
        'One of the two of this address is nobody here: its id may be mistyped. Search for a name above and choose the other on its page, or ',
        h('a', { href: addressOf({ view: 'paths' }) }, 'see how two are connected'),
        '.',
      ),
    ];
  const head = [
    h('h1', {}, `${one.name} and ${other.name}`),
    h('p', {}, toOrganisation(one), ' · ', toOrganisation(other)),
    askingBoth(one.id, other.id),
  ];
  const [found] = partnerships.nodes;
  if (!found) {
    return [
      ...head,
      h('p', {}, 'No source that was gathered tells of anything that the two did together.'),
      ...(await connected(one.id, other.id, partnerships.meta)),
    ];
  }
  const { loans, projects } = found;
  const more = (what: string, { totalCount, nodes }: { totalCount: number; nodes: readonly unknown[] }) =>
    totalCount > nodes.length ? [`${what} after the first 50: ${number(totalCount - nodes.length)}`] : [];
  return [
    ...head,
    h('p', {}, `${found.kinds.map(plain).join(', ')}; ${period(found.period)}.`),
    ...(found.consortiumOnly
      ? [
          h(
            'p',
            {},
            'Nothing but projects of three or more joins them: that does not prove that they worked with each other directly.',
          ),
        ]
      : []),
    table(
      'What they did together',
      ['What', 'Title', 'When', 'Source'],
      [
        ...loans.nodes.map((loan) => ['Loan', ...cells(loan)]),
        ...projects.nodes.map((project) => [plain(project.kind), ...cells(project)]),
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

function cells({ title, period: when, evidence }: Done) {
  const links = evidence.nodes.map(({ url, title: name, publisher }) =>
    url && /^https?:/.test(url)
      ? h('a', { href: url, rel: 'noopener noreferrer', title: name }, publisher)
      : h('span', {}, publisher),
  );
  return [title, period(when), h('span', {}, ...links.flatMap((one) => [one, ' ']))];
}
