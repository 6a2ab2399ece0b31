import { count } from '../explorer/words.js';
import type { Report } from './types.js';

/** Why a checked file cannot be submitted; undefined if it can. */
export function obstacleIn({ read, refused, counts }: Report): string | undefined {
  if (read === 0) return 'The file has headings but no rows. Add rows to the file, then choose it again.';
  if ((counts.added ?? 0) + (counts.unchanged ?? 0) > 0) return undefined;
  return refused > 0
    ? 'Every row has an error, so nothing can be submitted. Correct at least one row.'
    : 'No row of the file can be submitted.';
}

/** What a submission would do, as sentences. */
export function planOf({ name, version, refused, counts }: Report): string[] {
  const of = (what: string) => counts[what] ?? 0;
  const isFirst = version === 1;
  return [
    isFirst ? `This is the first version of “${name}”.` : `This becomes version ${version} of “${name}”.`,
    of('added') > 0 &&
      `${rows(of('added'))} ${isFirst ? 'will be added' : are(of('added'), 'new or changed')}.`,
    of('unchanged') > 0 &&
      `${rows(of('unchanged'))} ${of('unchanged') === 1 ? 'is stored already and stays unchanged' : 'are stored already and stay unchanged'}.`,
    of('retracted') > 0 &&
      `${rows(of('retracted'))} of the earlier version will be removed, because this file does not have ${of('retracted') === 1 ? 'it' : 'them'} or states something else. The history is kept.`,
    refused > 0 && `${rows(refused)} with errors will be left out.`,
    created(of),
  ].filter((sentence) => sentence !== false);
}

const rows = (value: number) => count(value, 'row');
const are = (value: number, what: string) => `${value === 1 ? 'is' : 'are'} ${what}`;

function created(of: (what: string) => number): string | false {
  const parts = (
    [
      ['loansCreated', 'loan'],
      ['projectsCreated', 'project'],
      ['figuresCreated', 'figure'],
      ['organisationsCreated', 'organisation'],
    ] as const
  )
    .filter(([what]) => of(what) > 0)
    .map(([what, word]) => count(of(what), `new ${word}`));
  return parts.length > 0 && `The graph gets ${parts.join(', ')}.`;
}

/** Result of a check in one sentence. */
export function summaryOf({ read, errors, warnings }: Report): string {
  if (errors + warnings === 0) return `${rows(read)} checked. No problems found.`;
  return `${rows(read)} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
}
