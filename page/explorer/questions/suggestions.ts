import { addressOf, toOrganisation } from '../address.js';
import type { Chosen } from '../combobox.js';
import { h, table } from '../dom.js';
import type { Meta } from '../frame.js';
import { count, number, plain } from '../words.js';
import { amount, kind, organisations, region, sure, time } from './fields.js';
import type { Given } from './given.js';
import { pageOf, type Question } from './question.js';

interface Answer {
  readonly total: number;
  readonly suggestions: readonly {
    readonly organisation: Chosen & {
      readonly kind: string;
      readonly place: string | null;
      readonly region: string | null;
    };
    readonly because: string;
    readonly sharedTotal: number;
    readonly shared: readonly Chosen[];
    readonly alikeTotal: number;
  }[];
  readonly meta: Meta;
}

async function shown({ total, suggestions }: Answer, given: Given): Promise<(Node | false)[]> {
  const asked = { id: given.one('for') ?? '', name: given.name(given.one('for')) };
  const shownOf =
    total === 0
      ? 'No suggestions were found. Try removing the kind, region or period, or explore its network.'
      : `Ranked ${count(total, 'organisation')} that ${total === 1 ? 'is not yet a partner' : 'are not yet partners'}; showing ${number(suggestions.length)}, best first.`;
  if (suggestions.length === 0) return [h('p', { role: 'status' }, shownOf)];
  return [
    h('p', { role: 'status' }, shownOf),
    await drawn(asked, suggestions),
    table(
      'Potential partners',
      ['Rank', 'Organisation', 'Kind', 'Where', 'Why suggested', 'Shared partners', 'More'],
      suggestions.map(({ organisation, because, sharedTotal }, at) => [
        number(at + 1),
        toOrganisation(organisation),
        plain(organisation.kind),
        [...new Set([organisation.place, organisation.region])].filter(Boolean).join(', ') || 'not known',
        h('span', {}, because),
        number(sharedTotal),
        h(
          'span',
          {},
          h(
            'a',
            {
              href: addressOf({ view: 'paths', from: asked.id, to: organisation.id }),
              'aria-label': `How you’re connected to ${organisation.name}`,
            },
            'How you’re connected',
          ),
          ' · ',
          h(
            'a',
            {
              href: addressOf({ view: 'compare', a: asked.id, b: organisation.id }),
              'aria-label': `Compare with ${organisation.name}`,
            },
            'Compare',
          ),
        ),
      ]),
    ),
  ];
}

/** Diagram of the organisation, shared partners, and the suggestions reached through them. */
async function drawn(asked: Chosen, suggestions: Answer['suggestions']): Promise<Node | false> {
  const first = suggestions.slice(0, 10).filter(({ shared }) => shared.length > 0);
  if (first.length === 0) return false;
  const { pictured, steps } = await import('./pictures.js');
  const between = new Map(first.flatMap(({ shared }) => shared.slice(0, 3)).map((one) => [one.id, one]));
  const others = first.map(({ organisation }) => organisation).filter(({ id }) => !between.has(id));
  const stations = [
    { ...asked, step: 0, marked: true },
    ...[...between.values()].map((one) => ({ ...one, step: 1 })),
    ...others.map((one) => ({ ...one, step: 2, marked: true })),
  ];
  const lines = [
    ...[...between.keys()].map((one) => ({ one: asked.id, other: one, strength: 1 })),
    ...first.flatMap(({ organisation, shared }) =>
      shared.slice(0, 3).map(({ id }) => ({ one: id, other: organisation.id, strength: 1 })),
    ),
  ];
  const label = `Shared partners of ${first.length === 10 ? 'the first ten suggestions' : `${first.length} of the first ten suggestions`}: up to three each, those with fewest partners; the table has details`;
  return pictured(label, steps(label, stations, lines));
}

const QUESTION: Question<Answer> = {
  field: 'suggestions',
  title: (given) =>
    given.one('for') ? `Potential partners for ${given.name(given.one('for'))}` : 'Find potential partners',
  about:
    'Organisations that are not yet partners: likely ones, which share partners with it or work with similar organisations, and peers of its kind, region and activities. A starting point for a conversation, not a forecast.',
  fields: [organisations('for', 'For', 1, 1), kind('Kind of organisation'), region('Region')],
  more: [amount('first', 'Number shown', 1, 100, 10), time('during', 'Period'), sure],
  args: (given) => {
    const id = given.one('for');
    if (!id) return undefined;
    return {
      for: id,
      kind: given.word('kind'),
      region: given.one('region'),
      first: given.count('first'),
      during: given.during('during'),
    };
  },
  selection: `
total
suggestions {
  organisation { id name kind place region }
  because
  sharedTotal
  shared { id name }
  alikeTotal
}`,
  shown,
  leftOut: ({ total, suggestions }) =>
    total > suggestions.length ? [`suggestions ranked lower: ${number(total - suggestions.length)}`] : [],
  example: ([one]) => ({ for: [one?.id ?? ''] }),
};

export const suggestions = () => pageOf(QUESTION);
