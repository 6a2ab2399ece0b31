import { h, table } from '../explorer/dom.js';
import type { Pair, Side } from './judgements.js';

/** Both organisations side by side, and what a merge would make of them. */
export function pairView({ reason, score, organisations: { nodes } }: Pair): HTMLElement[] {
  const scored = score === null ? '' : ` Similarity: ${score.toFixed(2)}.`;
  const line = (head: string, cell: (side: Side) => Node | string) => [
    h('strong', {}, head),
    ...nodes.map(cell),
  ];
  return [
    h('p', {}, `Why this is a question: ${reason}.${scored}`),
    table(
      'The two organisations',
      ['', ...nodes.map(({ name }) => name)],
      [
        line('Kind', ({ kind }) => kind.toLowerCase().replaceAll('_', ' ')),
        line('Names', ({ names }) => names.map(({ name }) => name).join('; ')),
        line('Place', ({ place, region, country }) =>
          [place, region, country].filter((part) => part !== null).join(', '),
        ),
        line('Identifiers', ({ id, identifiers }) => [id, ...identifiers].join('; ')),
        line('Loans lent', ({ loansLent }) => titles(loansLent)),
        line('Loans borrowed', ({ loansBorrowed }) => titles(loansBorrowed)),
        line('Projects', ({ projects }) => titles(projects)),
        line('Evidence', evidence),
      ],
    ),
    h('p', {}, mergeText(nodes)),
  ];
}

/** What the organisation is after a merge. */
export function mergeText(sides: readonly Side[]): string {
  const names = new Set(sides.flatMap(({ name, names }) => [name, ...names.map((one) => one.name)]));
  const most = (of: 'loansLent' | 'loansBorrowed' | 'projects') =>
    sides.reduce((sum, side) => sum + side[of].totalCount, 0);
  return `If you choose “Same”, they become one organisation with the names ${[...names].join('; ')}, and with up to ${most('loansLent')} loans lent, ${most('loansBorrowed')} loans borrowed and ${most('projects')} projects. The one with less data is merged into the other; its old id keeps working.`;
}

function titles({ totalCount, nodes }: Side['projects']): string {
  if (totalCount === 0) return 'None known';
  const listed = nodes.map(({ title }) => title ?? 'without a title').join('; ');
  return `${totalCount}: ${listed}${totalCount > nodes.length ? '; and others' : ''}`;
}

function evidence({ evidence: { totalCount, nodes } }: Side): Node {
  const items = nodes.map(({ title, url }) => {
    const text = title ?? url ?? 'Source';
    return h('li', {}, url ? h('a', { href: url }, text) : text);
  });
  const rest = totalCount - nodes.length;
  return h('ul', {}, ...items, rest > 0 && h('li', {}, `${rest} more`));
}
