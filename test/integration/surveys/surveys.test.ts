import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../../src/app.js';
import { addKey } from '../../../src/auth/apiKeyStore.js';
import { Role } from '../../../src/auth/principal.js';
import { readTokens } from '../../../src/auth/tokens.js';
import type { GraphClient } from '../../../src/database/client.js';
import { storeShippedSurveys } from '../../../src/ingest/surveys/shippedSurveys.js';
import { TABLES_FOLDER } from '../../../src/ingest/tables.js';
import { draw } from '../../support/drawnGraph.js';
import { examplesIn } from '../../support/examples.js';
import { openTestGraph } from '../../support/testGraph.js';
import { loansFile } from '../../support/world.js';

const ADMIN = 'a-token-of-the-registrar';
const YEAR = '2030/31';

let graph: GraphClient;
let folder: string;
let app: App;
let url: string;
let tate: string;

beforeAll(async () => {
  graph = openTestGraph();
  folder = mkdtempSync(join(tmpdir(), 'partnership-graph-surveys-'));
});
beforeEach(async () => {
  await draw(graph, 'small');
  await storeShippedSurveys(graph, TABLES_FOLDER);
  tate = (await addKey(graph, { name: 'tate loans office', role: Role.SUBMITTER, museum: 'Tate' })).key;
  app = await createApp({ graph, writing: { tokens: readTokens(`registrar:${ADMIN}`), folder } });
  ({ url } = await app.listen(0, '127.0.0.1'));
});
afterEach(() => app.close());
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

async function ask(query: string, key = ADMIN) {
  const response = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared as they come
  return (await response.json()) as { data: any; errors?: { message: string }[] };
}

const messageOf = async (query: string) => (await ask(query)).errors?.[0]?.message;

async function submit(title: string, { year = YEAR, check = false } = {}) {
  const parameters = new URLSearchParams({
    as: 'Tate loans',
    ...(year && { year }),
    ...(check && { check: 'true' }),
  });
  const response = await fetch(`${url}submissions?${parameters}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${tate}` },
    body: loansFile(['Tate', 'Leeds City Museum', title, '2030-05', '1']),
  });
  const report = (await response.json()) as { id: string; message?: string };
  return { ...report, status: response.status };
}

const copy = () => ask(`mutation { copySurvey(from: "2017/18", year: "2030/2031") { year } }`);

test('a copy has the measures of the shipped survey and asks all national museums', async () => {
  await copy();
  const measures = 'measures { theme measure scope name unit answer definition }';
  const { data } = await ask(`{
    surveys { year title state basedOn createdBy note museums { id } ${measures} }
    missing: survey(year: "1999/00") { year }
  }`);
  const [copied, shipped] = data.surveys;
  expect(data.missing).toBeNull();
  expect(copied).toMatchObject({
    ...{ year: YEAR, title: 'Museum partnership survey 2030/31', state: 'OPEN', note: null },
    ...{ basedOn: '2017/18', createdBy: 'registrar' },
    museums: [{ id: 'national:smg' }, { id: 'national:tate' }],
  });
  expect(shipped).toMatchObject({ year: '2017/18', basedOn: null, createdBy: 'shipped data', museums: [] });
  expect(copied.measures).toEqual(shipped.measures);
  expect(copied.measures).toContainEqual({
    ...{ theme: 'Sharing collections: research', measure: 'research_loan_objects', scope: 'worldwide' },
    ...{ name: 'Objects on loan for research', unit: 'objects', answer: 'STATED' },
    definition: 'Number of objects lent for research.',
  });
});

test.each(examplesIn('docs/surveys.md'))('docs/surveys.md: %s', async (question, answer) => {
  expect((await ask(question)).data).toEqual(JSON.parse(answer));
});

test.each([
  ['a year that has a survey', 'from: "2017/18", year: "2017/18"', /already a survey for 2017\/18/],
  ['a template that is not there', 'from: "2001/02", year: "2030/31"', /no survey for 2001\/02/],
  ['a calendar year', 'from: "2017/18", year: "2030"', /"2030" is not a reporting year/],
  ['an unknown museum', 'from: "2017/18", year: "2030/31", museums: ["org:x"]', /not of museums: org:x/],
  ['a university', 'from: "2017/18", year: "2030/31", museums: ["ror:02jx3x895"]', /not of museums: ror:02/],
  ['no museum', 'from: "2017/18", year: "2030/31", museums: []', /list of museums is empty/],
])('%s is refused', async (_what, input, message) => {
  expect(await messageOf(`mutation { copySurvey(${input}) { year } }`)).toMatch(message);
  expect((await ask('{ surveys { year } }')).data.surveys).toEqual([{ year: '2017/18' }]);
});

test('the shipped survey is stored once, and a survey in the graph stays as it is', async () => {
  await graph.run("MATCH (survey:Survey) SET survey.title = 'Changed'");
  await storeShippedSurveys(graph, TABLES_FOLDER);
  expect((await ask('{ surveys { title } }')).data.surveys).toEqual([{ title: 'Changed' }]);
});

test('a round lists who submitted, with open judgements on the organisations that the rows name', async () => {
  await copy();
  const { id } = await submit('Sunset');
  const query = `{ survey(year: "${YEAR}") { returns {
    museum { name } submissions { id } rows errors warnings openJudgements } } }`;
  expect((await ask(query)).data.survey.returns).toEqual([
    {
      museum: { name: 'Science Museum Group' },
      submissions: [],
      rows: 0,
      errors: 0,
      warnings: 0,
      openJudgements: 0,
    },
    { museum: { name: 'Tate' }, submissions: [{ id }], rows: 1, errors: 0, warnings: 0, openJudgements: 1 },
  ]);
});

test('a frozen round refuses versions, withdrawal and checks until it is reopened; then it lists what changed', async () => {
  await copy();
  const first = await submit('Sunset');
  expect(first.status).toBe(201);
  await ask(`mutation { freezeSurvey(year: "${YEAR}") { state } }`);
  const refused = /The survey round 2030\/31 is frozen/;
  expect(await messageOf(`mutation { freezeSurvey(year: "${YEAR}") { state } }`)).toMatch(/already frozen/);
  for (const options of [{}, { check: true }, { year: '' }, { year: '2031/32' }]) {
    const { status, message } = await submit('Sunrise', options);
    expect([options, status, message]).toEqual([options, 422, expect.stringMatching(refused)]);
  }
  expect(await messageOf(`mutation { undoSubmission(id: "${first.id}") { state } }`)).toMatch(refused);
  const round = `{ survey(year: "${YEAR}") { state reopenReason changedAfterFreeze { id version } returns { rows } } }`;
  expect((await ask(round)).data.survey).toEqual({
    ...{ state: 'FROZEN', reopenReason: null, changedAfterFreeze: [], returns: [{ rows: 0 }, { rows: 1 }] },
  });

  await ask(`mutation { reopenSurvey(year: "${YEAR}", reason: "a late correction") { state } }`);
  const second = await submit('Sunrise');
  expect((await ask(round)).data.survey).toEqual({
    ...{ state: 'OPEN', reopenReason: 'a late correction', returns: [{ rows: 0 }, { rows: 1 }] },
    changedAfterFreeze: [{ id: second.id, version: 2 }],
  });
  await ask(`mutation { freezeSurvey(year: "${YEAR}") { state } }`);
  expect((await ask(round)).data.survey).toMatchObject({ state: 'FROZEN', changedAfterFreeze: [] });
  expect(await messageOf('mutation { reopenSurvey(year: "2017/18", reason: "r") { year } }')).toMatch(
    /is not frozen/,
  );
});
