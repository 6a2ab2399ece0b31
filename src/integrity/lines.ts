import type { DoctorReport } from './doctor.js';

/** Findings shown per check. */
const SHOWN = 3;

const number = (count: number) => count.toLocaleString('en-GB');
const plural = (count: number, one: string) => `${number(count)} ${one}${count === 1 ? '' : 's'}`;

/**
 * Formats a report for the terminal: a line for each check with findings, the first findings below it, then a
 * summary: `no findings: 45 checks, 5,230 records checked`, or `7 findings in 3 of 45 checks`.
 */
export function lines({ content, checks, looked }: DoctorReport): string[] {
  const wrong = checks.filter(({ found }) => found > 0);
  const findingLines = wrong.flatMap(({ name, question, found, findings, looked: all }) => [
    `${name}: ${question} No: ${plural(found, 'finding')} in ${number(all)} checked`,
    ...findings.slice(0, SHOWN).map(({ id, what }) => `  ${id}: ${what}`),
    ...(found > SHOWN ? [`  and ${number(found - SHOWN)} more`] : []),
  ]);
  if (content) return [`no findings: ${plural(checks.length, 'check')}, ${number(looked)} records checked`];
  const all = wrong.reduce((sum, { found }) => sum + found, 0);
  return [
    ...findingLines,
    `${plural(all, 'finding')} in ${number(wrong.length)} of ${plural(checks.length, 'check')}`,
  ];
}
