import { join } from 'node:path';
import { type GraphClient, int } from '../../database/client.js';
import { readCypher } from '../../database/cypherFiles.js';
import { cell, type Row, readCsv } from '../csv.js';

const SURVEYS = ['year', 'title', 'definitions', 'note'] as const;
const MEASURES = ['year', 'theme', 'measure', 'scope', 'name', 'unit', 'answer', 'definition'] as const;

/** A measure of a survey, with the properties of its node except the position. */
export type SurveyMeasure = Readonly<Record<(typeof MEASURES)[number] | 'id', string>>;

export interface ShippedSurvey {
  readonly year: string;
  readonly title: string;
  readonly definitions: string;
  readonly note: string | null;
  readonly measures: readonly SurveyMeasure[];
}

const measureOf = (row: Row): SurveyMeasure => {
  const cells = Object.fromEntries(MEASURES.map((column) => [column, cell(row, column)])) as SurveyMeasure;
  return { ...cells, id: `${cells.year}|${cells.measure}|${cells.scope}` };
};

/** Reads the surveys of a folder of tables. Throws a UserError if a table is missing or has other columns. */
export function readShippedSurveys(folder: string): ShippedSurvey[] {
  const measures = readCsv(join(folder, 'survey_measures.csv'), MEASURES).rows.map(measureOf);
  return readCsv(join(folder, 'surveys.csv'), SURVEYS).rows.map((row) => ({
    year: cell(row, 'year'),
    title: cell(row, 'title'),
    definitions: cell(row, 'definitions'),
    note: cell(row, 'note') || null,
    measures: measures.filter(({ year }) => year === cell(row, 'year')),
  }));
}

/** Stores the shipped surveys that the graph does not contain. Surveys in the graph stay as they are. */
export async function storeShippedSurveys(graph: GraphClient, folder: string): Promise<void> {
  const statement = readCypher('surveys/storeShipped.cypher').text;
  for (const { measures, ...survey } of readShippedSurveys(folder)) {
    const properties = measures.map(({ year: _year, ...measure }, at) => ({ ...measure, position: int(at) }));
    await graph.write((transaction) => transaction.run(statement, { ...survey, measures: properties }));
  }
}
