import type { Files } from './away.js';

/** How the table is divided in each view of the report. */
const DIVISIONS: Readonly<Record<string, string>> = { region: 'region', kind: 'kind' };

/** Links to the files of the report: for one year table and document, year by year the table of all years. */
export function reportFiles(view: string, year: string, years: readonly string[]): Files {
  const ofYears = view === 'years' && years.length > 0;
  const query = new URLSearchParams(ofYears ? { years: years.join(',') } : { year });
  const table = new URLSearchParams([...query, ['by', DIVISIONS[view] ?? 'museum']]);
  const tables = [
    [`/report/table?format=csv&${table}`, 'Table: CSV', 'spreadsheets, pandas, R'],
    [`/report/table?format=xlsx&${table}`, 'Table: Excel', 'with the meaning of each column'],
    [`/report/table?format=json&${table}`, 'Table: JSON', 'programs'],
  ] as const;
  const documents = [
    [`/report/document?format=html&${query}`, 'Document: HTML', 'to read, print or save as PDF'],
    [`/report/document?format=docx&${query}`, 'Document: Word', 'to edit'],
  ] as const;
  return {
    description: ofYears ? 'All published years' : `The report of ${year}`,
    links: ofYears ? tables : [...tables, ...documents],
  };
}
