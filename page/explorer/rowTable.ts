import { linkAt, toOrganisation } from './address.js';
import { figure, h, table } from './dom.js';
import type { Marks } from './marks.js';
import type { Row } from './partnerships.js';
import { period, plain } from './words.js';

/**
 * Partnerships as a table. Hovering or focusing a row marks its two organisations; marks from the charts are
 * shown in its rows.
 */
export function rowTable(rows: readonly Row[], marks: Marks): HTMLElement {
  const whole = table(
    'What each museum and partner did together',
    ['Museum', 'Partner', 'Activity', 'When', 'Loans', 'Projects', 'View'],
    rows.map(cells),
  );
  const lines = [...whole.querySelectorAll('tbody tr')].flatMap((line, at) => {
    const row = rows[at];
    return row ? [{ line, ids: [row.museum.id, row.partner.id] }] : [];
  });
  for (const { line, ids } of lines) {
    line.addEventListener('mouseenter', () => marks.touch(ids, whole));
    line.addEventListener('mouseleave', () => marks.touch([], whole));
    line.addEventListener('focusin', () => marks.touch(ids, whole));
    line.addEventListener('focusout', () => marks.touch([], whole));
  }
  marks.follow((marked, isChosen, from) => {
    if (from === whole) return;
    for (const { line, ids } of lines)
      line.classList.toggle('marked', !isChosen && ids.some((id) => marked.has(id)));
  });
  return whole;
}

const cells = ({ museum, partner, kinds, period: when, loans, projects }: Row) => [
  toOrganisation(museum),
  toOrganisation(partner),
  kinds.map(plain).join(', '),
  period(when),
  figure(loans.totalCount),
  figure(projects.totalCount),
  h(
    'a',
    {
      href: linkAt(museum.id, partner.id),
      class: 'link',
      'aria-label': `View ${museum.name} and ${partner.name}`,
    },
    'View',
  ),
];
