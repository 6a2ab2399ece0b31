import type { Survey } from './surveys.js';

/** Museums of a round that have not submitted. */
export const missingReturns = ({ returns }: Pick<Survey, 'returns'>) =>
  returns.filter(({ submissions }) => submissions.length === 0);

/** The reminder list: a heading, and a row for each museum that has not submitted. */
export function reminderRows(survey: Pick<Survey, 'returns' | 'year' | 'title'>): string[][] {
  const { year, title } = survey;
  return [
    ['museum', 'museum_id', 'year', 'survey'],
    ...missingReturns(survey).map(({ museum }) => [museum.name, museum.id, year, title]),
  ];
}

/** The state of a round in one sentence. */
export function summary({ returns, state }: Pick<Survey, 'returns' | 'state'>): string {
  const round = state === 'FROZEN' ? 'The round is frozen.' : 'The round is open.';
  if (returns.length === 0) return `${round} The museums of this survey are not known.`;
  const submitted = returns.filter(({ submissions }) => submissions.length > 0).length;
  const museums = `${returns.length} ${returns.length === 1 ? 'museum' : 'museums'}`;
  return `${round} ${submitted} of ${museums} ${submitted === 1 ? 'has' : 'have'} submitted.`;
}
