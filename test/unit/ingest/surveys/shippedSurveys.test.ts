import { readCsv } from '../../../../src/ingest/csv.js';
import { readShippedSurveys } from '../../../../src/ingest/surveys/shippedSurveys.js';
import { TABLES_FOLDER } from '../../../../src/ingest/tables.js';
import { MEASURES } from '../../../../src/report/measures.js';

const FIGURES = ['year', 'measure', 'scope', 'value', 'qualifier', 'unit', 'theme', 'source', 'note'];
const surveys = readShippedSurveys(TABLES_FOLDER);
const [survey] = surveys;

test('one survey is shipped, with definitions and a note on its museums', () => {
  expect(surveys.map(({ year }) => year)).toEqual(['2017/18']);
  expect(survey!.definitions).toContain('18 months or more');
  expect(survey!.note).toContain('17 museums');
});

test('each of its measures is once there, and the report has it with the same name, unit and theme', () => {
  expect(new Set(survey!.measures.map(({ id }) => id)).size).toBe(survey!.measures.length);
  for (const { measure, scope, name, unit, theme } of survey!.measures) {
    const known = MEASURES.filter((one) => one.measure === measure && one.scopes.includes(scope));
    expect(known.map((one) => [one.name, one.unit, one.theme])).toEqual([[name, unit, theme]]);
  }
});

test('a measure that the report cannot count is stated by the museums', () => {
  const uncounted = new Set(
    MEASURES.filter(({ counted }) => typeof counted === 'string').map(({ measure }) => measure),
  );
  const wrong = survey!.measures.filter(
    ({ measure, answer }) => !(answer === 'STATED' || (answer === 'COUNTED' && !uncounted.has(measure))),
  );
  expect(wrong).toEqual([]);
});

test('each value that was published for the year, except of parts of the world, is one of its measures', () => {
  const { rows } = readCsv(`${TABLES_FOLDER}/../report_figures.csv`, FIGURES);
  const published = new Set(
    rows
      .filter(
        ({ cells }) =>
          cells.year === '2017/18' && ['UK', 'international', 'worldwide'].includes(cells.scope!),
      )
      .map(({ cells }) => `2017/18|${cells.measure}|${cells.scope}`),
  );
  published.delete('2017/18|museums_surveyed|UK');
  const asked = survey!.measures.map(({ id }) => id);
  expect([...published].filter((id) => !asked.includes(id))).toEqual([]);
});
