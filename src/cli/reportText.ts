import type { ImportReport } from '../ingest/importFile.js';
import type { Issue } from '../ingest/report.js';
import { count, counted } from './progress.js';

/** Maximum number of issues shown per rule, and of rules. */
const SHOWN = 4;
const RULES = 30;

/** Formats the result, or expected result, of an import for the terminal. `all`: file with all issues, if written. */
export function reportText(report: ImportReport, all?: string): string {
  return [...head(report), ...changes(report), ...issueLines(report, all)]
    .map((line) => `${line}\n`)
    .join('');
}

function head(report: ImportReport): string[] {
  const { file, layout, mapping, encoding, delimiter, read, refused, seconds, bytes } = report;
  if (report.state === 'UNCHANGED')
    return [`${file} has already been imported unchanged (${report.id}). Nothing was done.`];
  const how = mapping ? `with the mapping ${mapping} as ${layout}` : `as ${layout}`;
  const rate = seconds > 0 ? `, ${count(Math.round(read / seconds))} a second` : '';
  const separator = delimiter === '\t' ? ', tabs' : delimiter && `, "${delimiter}"`;
  const form = `${encoding}${separator}, ${count(bytes)} bytes`;
  return [
    `${file}: ${counted(read, 'row')} read ${how} (${form}) in ${seconds.toFixed(1)} s${rate}.`,
    `  ${count(refused)} rejected${mapping ? `, ${count(leftOutRows(report))} left out by the mapping` : ''}.`,
    ...Object.entries(report.leftOut).map(([because, rows]) => `    ${count(rows)}: ${because}`),
  ];
}

const leftOutRows = ({ leftOut }: ImportReport) =>
  Object.values(leftOut).reduce((sum, rows) => sum + rows, 0);

function changes(report: ImportReport): string[] {
  if (report.state === 'UNCHANGED') return [];
  const { counts, state, id, name, version } = report;
  const title =
    state === 'CHECKED'
      ? `Checked only; nothing was changed. Importing it as version ${version} of the return "${name}" would give`
      : `Imported as version ${version} of the return "${name}" (${id})`;
  const plural = (word: 'organisations' | 'loans' | 'projects' | 'figures') =>
    `${word} ${count(counts[`${word}Created`])} new, ${count(counts[`${word}Dropped`])} gone`;
  return [
    `${title}:`,
    `  rows ${count(counts.added)} new, ${count(counts.unchanged)} unchanged, ${count(counts.retracted)} retracted`,
    `  ${(['organisations', 'loans', 'projects', 'figures'] as const).map(plural).join('; ')}`,
    ...newNames(report),
  ];
}

function newNames({ newOrganisations, counts }: ImportReport): string[] {
  if (newOrganisations.length === 0) return [];
  const shown = newOrganisations.slice(0, 10).map(({ name }) => name);
  const more = Math.max(counts.organisationsCreated, newOrganisations.length) - shown.length;
  return [`  new organisations: ${shown.join('; ')}${more > 0 ? `; and ${count(more)} more` : ''}`];
}

function issueLines({ state, errors, warnings, issues, byRule }: ImportReport, all?: string): string[] {
  if (errors + warnings === 0) return state === 'UNCHANGED' ? [] : ['No errors or warnings.'];
  const rules = [...new Set([...withErrors(issues), ...issues.map(({ rule }) => rule)])];
  const summary = `${counted(errors, 'error')}${errors > 0 ? ' (rows with errors are rejected)' : ''}, ${counted(warnings, 'warning')}:`;
  const hidden = errors + warnings - shownOf(issues, rules);
  const more = all
    ? `Full list, cell by cell: ${all}`
    : hidden > 0
      ? `${count(hidden)} more are not shown. --report FILE.csv writes the full list, cell by cell.`
      : '';
  return [
    summary,
    ...rules.slice(0, RULES).flatMap((rule) => ruleLines(rule, issues, byRule[rule] ?? 0)),
    ...(more ? [more] : []),
  ];
}

const withErrors = (issues: readonly Issue[]) =>
  issues.filter(({ level }) => level === 'ERROR').map(({ rule }) => rule);

const shownOf = (issues: readonly Issue[], rules: readonly string[]) =>
  rules
    .slice(0, RULES)
    .reduce((sum, rule) => sum + Math.min(SHOWN, issues.filter((issue) => issue.rule === rule).length), 0);

function ruleLines(rule: string, issues: readonly Issue[], times: number): string[] {
  const own = issues.filter((issue) => issue.rule === rule);
  const level = own.some((issue) => issue.level === 'ERROR') ? 'error' : 'warning';
  return [
    `  ${rule} (${level}, ${counted(times, 'time')})`,
    ...own.slice(0, SHOWN).map((issue) => `    ${issueLine(issue)}`),
  ];
}

/** `line 5, lender: "Tait" is no museum; Tate?`. Terminal control characters are removed. */
export function issueLine(issue: Issue): string {
  const { value, reason, suggestion } = issue;
  const where = placeOf(issue);
  const cell = value.length > 80 ? `${value.slice(0, 77)}…` : value;
  return plain(`${where}: "${cell}" ${reason}${suggestion ? `; ${suggestion}` : ''}`);
}

/** Position of an issue: `line 5, lender`, or in Excel’s terms: `sheet Loans, cell C7, lender`. */
function placeOf({ line, column, sheet, cell }: Issue): string {
  const row =
    sheet === undefined ? `line ${line}` : `sheet ${sheet}, ${cell ? `cell ${cell}` : `row ${line}`}`;
  return column ? `${row}, ${column}` : row;
}

/** Joins lines and removes control characters. */
export const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '');
