import { h } from './dom.js';
import type { Theme } from './reportTypes.js';
import { share } from './words.js';

/** Measure whose coverage represents that of the full report. */
const MAIN = { measure: 'display_loans', scope: 'worldwide' } as const;

/** Warning that counts are from a sample, with its share of the published loans if known. */
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
