import { linkAt } from '../address.js';
import { h } from '../dom.js';
import { SOURCE, type Source, shortSourceLink } from '../frame.js';
import { number, type Period, period, plain } from '../words.js';

interface Thing {
  readonly title: string;
  readonly period: Period;
  readonly evidence: { readonly nodes: readonly Source[] };
}
/** Shared activities of two organisations, as needed for one step of a path. */
export interface Together {
  readonly loans: { readonly totalCount: number; readonly nodes: readonly Thing[] };
  readonly projects: {
    readonly totalCount: number;
    readonly nodes: readonly (Thing & { readonly kind: string })[];
  };
}
/** Maximum number of each listed; the partnership page lists all. */
const NAMED = 2;
const THING = `title period { start end } evidence(first: 1) { nodes { ${SOURCE} } }`;
export const TOGETHER = `partnership {
  loans(first: ${NAMED}) { totalCount nodes { ${THING} } }
  projects(first: ${NAMED}) { totalCount nodes { kind: activity ${THING} } }
}`;

/** Describes the shared activities with their sources; counts the rest, with a link to all. */
export function through(one: string, other: string, { loans, projects }: Together): HTMLElement {
  const named = [
    ...loans.nodes.map((loan) => ({ ...loan, what: 'Loan' })),
    ...projects.nodes.map((project) => ({ ...project, what: plain(project.kind) })),
  ];
  const more = loans.totalCount + projects.totalCount - named.length;
  return h(
    'ul',
    { class: 'plain' },
    ...named.map(({ what, title, period: when, evidence }) =>
      h('li', {}, `${what}: ${title}, ${period(when)} `, ...evidence.nodes.map(shortSourceLink)),
    ),
    h(
      'li',
      {},
      h(
        'a',
        { href: linkAt(one, other) },
        more > 0 ? `and ${number(more)} more` : 'Everything they did together',
      ),
    ),
  );
}
