import { toOrganisation } from '../address.js';
import type { Chosen } from '../combobox.js';
import { h, table } from '../dom.js';
import type { Meta } from '../frame.js';
import { number } from '../words.js';
import { TOGETHER, type Together, through } from './done.js';
import { amount, choice, organisations, sure, time } from './fields.js';
import { pageOf, type Question } from './question.js';

export interface PathsAnswer {
  readonly stepsApart: number | null;
  readonly reason: string | null;
  readonly paths: readonly {
    readonly because: string;
    readonly hops: readonly {
      readonly one: Chosen;
      readonly other: Chosen;
      readonly strength: number;
      readonly certainty: string | null;
      readonly partnership: Together;
    }[];
  }[];
  readonly meta: Meta;
}
export const PATHS = `
stepsApart
reason
paths {
  because
  hops {
    one { id name }
    other { id name }
    strength
    certainty
    ${TOGETHER}
  }
}`;

/** Draws the paths as one diagram, then lists each step with its activities and sources. */
export async function connections({ stepsApart, reason, paths }: PathsAnswer): Promise<Node[]> {
  const apart =
    stepsApart === 1
      ? 'They work together: one step apart.'
      : `They are ${number(stepsApart)} steps apart: ${number((stepsApart ?? 1) - 1)} ${stepsApart === 2 ? 'organisation' : 'organisations'} between them.`;
  const distance = stepsApart === null ? '' : apart;
  if (paths.length === 0) return [h('p', { role: 'status' }, [distance, reason].filter(Boolean).join(' '))];
  const { pictured, steps } = await import('./pictures.js');
  const hops = paths.flatMap((path) => path.hops.map((hop, at) => ({ ...hop, at })));
  const stations = new Map(
    hops
      .flatMap(({ one, other, at }) => [
        { ...one, step: at },
        { ...other, step: at + 1 },
      ])
      .sort((one, other) => one.step - other.step)
      .map((one) => [one.id, one] as const),
  );
  const ends = [hops[0]?.one.id, paths[0]?.hops.at(-1)?.other.id];
  const label = `How they are connected: ${paths.length} of the shortest routes. Thicker lines mean more loans and projects. The list below shows the same steps`;
  const lines = new Map(hops.map((hop) => [`${hop.one.id} ${hop.other.id}`, hop]));
  const drawn = [...stations.values()].map((one) => ({ ...one, marked: ends.includes(one.id) }));
  return [
    h('p', { role: 'status' }, distance),
    pictured(
      label,
      steps(
        label,
        drawn,
        [...lines.values()].map(({ one, other, strength }) => ({ one: one.id, other: other.id, strength })),
      ),
    ),
    ...paths.map(({ because, hops: way }, at) =>
      h(
        'section',
        { class: 'way', 'aria-label': `Route ${at + 1}` },
        h('h2', {}, way.map(({ one }) => one.name).join(' – '), ` – ${way.at(-1)?.other.name ?? ''}`),
        h('p', {}, because),
        table(
          `Route ${at + 1}, step by step`,
          ['Step', 'From', 'To', 'Through'],
          way.map((hop, step) => [
            number(step + 1),
            toOrganisation(hop.one),
            toOrganisation(hop.other),
            h(
              'div',
              {},
              hop.certainty === 'POSSIBLE' && h('p', {}, 'It is uncertain whether this was in that period.'),
              through(hop.one.id, hop.other.id, hop.partnership),
            ),
          ]),
        ),
      ),
    ),
  ];
}

const QUESTION: Question<PathsAnswer> = {
  field: 'paths',
  title: (given) =>
    given.one('from') && given.one('to')
      ? `How ${given.name(given.one('from'))} and ${given.name(given.one('to'))} are connected`
      : 'How are two organisations connected?',
  about:
    'Follow partnerships from one organisation to another. Shortest routes come first; each step shows the loans and projects behind it.',
  fields: [organisations('from', 'From', 1, 1), organisations('to', 'To', 1, 1)],
  more: [
    organisations('via', 'Through (up to three)', 0, 3),
    organisations('avoid', 'Not through', 0, 100),
    choice('maxPartners', 'Without hubs', () => [
      ['', 'Any route'],
      ...[10, 20, 50, 100].map(
        (most) => [String(most), `Only through organisations with up to ${most} partners`] as const,
      ),
    ]),
    amount('maxHops', 'Maximum steps', 1, 6, 4),
    amount('first', 'Routes shown', 1, 20, 3),
    time('during', 'When they worked together'),
    sure,
  ],
  args: (given) => {
    const [from, to] = [given.one('from'), given.one('to')];
    if (!from || !to) return undefined;
    const listed = (name: string) => (given.all(name).length > 0 ? given.all(name) : undefined);
    return {
      from,
      to,
      maxHops: given.count('maxHops'),
      first: given.count('first'),
      via: listed('via'),
      avoid: listed('avoid'),
      maxPartners: given.count('maxPartners'),
      during: given.during('during'),
    };
  },
  selection: PATHS,
  shown: connections,
  example: ([one, other]) => ({ from: [one?.id ?? ''], to: [other?.id ?? ''] }),
};

export const paths = () => pageOf(QUESTION);
