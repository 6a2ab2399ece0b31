import { TIME_RULE } from '../../api/dateRange.js';
import type { Reported } from '../../report/facts.js';
import type { reportOf } from '../../report/report.js';
import type { Block, Cell } from './blocks.js';
import { count, number, share } from './words.js';

type Report = ReturnType<typeof reportOf>;

/** Measure whose coverage stands for that of the whole report. */
const MAIN = { measure: 'display_loans', scope: 'worldwide' } as const;

/** Largest traced share of the published loans for display; null if it is not known for the year. */
export function sampleShare({ themes }: Report): number | null {
  const measure = themes
    .flatMap(({ measures }) => measures)
    .find((one) => one.measure === MAIN.measure && one.scope === MAIN.scope);
  return (
    measure?.published.find(({ coveragePossible }) => coveragePossible !== null)?.coveragePossible ?? null
  );
}

/** Warning that counts are of a sample, with its measured share if there is one. */
export function sampleWarning(report: Report): Cell {
  const part = sampleShare(report);
  const traced =
    part === null
      ? 'Traced here: a small part of all loans and projects; the share is not known for this year. '
      : `Traced here: about ${share(part)} of published loans. `;
  return [
    { strong: `${traced}Do not use as totals. ` },
    'The counts are of a sample from public pages. They show what is documented, not how much there was.',
  ];
}

/** Method and limits, with the numbers of this report. */
export function method(data: Reported, report: Report): Block[] {
  const { leftOut, sourceIds, from, to } = report;
  const museums = report.byMuseum.length;
  return [
    { kind: 'heading', level: 2, id: 'method', text: 'Method and limits' },
    {
      kind: 'list',
      items: [
        [
          { strong: 'Traced ' },
          `counts loans and projects of national museums that public pages describe, from ${count(sourceIds.length, 'source')}. It covers ${count(museums, 'museum')} with traced activity or a figure of its own.`,
        ],
        [
          { strong: 'Published ' },
          'is what museums and the government reported, each value with its source.',
        ],
        [
          { strong: 'A range ' },
          `such as “3 to 10” means: 3 definitely between ${from} and ${to}, 10 definitely or possibly. ${TIME_RULE}`,
        ],
        [
          { strong: 'Not counted, not stated and not applicable ' },
          'are not 0. “Not counted” is given with the reason.',
        ],
        ...leftOut
          .filter(({ count: number }) => number > 0)
          .map(({ what, count: left }): Cell => [`${number(left)} ${what}.`]),
        [
          `The data are version ${number(data.version)} of the graph. The same version gives the same document.`,
        ],
      ],
    },
  ];
}
