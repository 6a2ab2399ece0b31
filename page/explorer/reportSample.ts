import { h } from './dom.js';
import type { Theme } from './reportTypes.js';
import { share } from './words.js';

/** The measure whose coverage stands for that of the whole report. */
const MAIN = { measure: 'display_loans', scope: 'worldwide' } as const;

/** A warning that the counts are those of a sample; with how much of the published loans it has, if that was published. */
export function sampleWarning(themes: readonly Theme[]): HTMLElement[] {
  const measure = themes
    .flatMap(({ measures }) => measures)
    .find((one) => one.measure === MAIN.measure && one.scope === MAIN.scope);
  const covered = measure?.published.find(({ coveragePossible }) => coveragePossible !== null);
  const part = covered
    ? `We can trace about ${share(covered.coveragePossible ?? 0)} of the published loans.`
    : 'We can trace only a small part of all loans and projects.';
  return [
    h(
      'p',
      { class: 'synthetic', role: 'note' },
      h('strong', {}, `${part} Do not use these counts as totals. `),
      'The counts are of a sample from public pages. They show what is documented, not how much there was.',
    ),
  ];
}
