import { type App, createApp } from '../../../src/app.js';
import { readTokens } from '../../../src/auth/tokens.js';
import type { GraphClient } from '../../../src/database/client.js';
import { readTables } from '../../../src/ingest/tables.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

const TOKEN = 'a-token-of-the-tate';
let graph: GraphClient;
let app: App;
let url: string;

beforeAll(async () => {
  graph = openTestGraph();
  const writing = { tokens: readTokens(`tate:${TOKEN}`)!, folder: '' };
  app = await createApp({
    graph,
    writing,
    onError: (_id, error) => process.stderr.write(`${(error as Error).stack}\n`),
  });
  ({ url } = await app.listen(0, '127.0.0.1'));
});
beforeEach(() => clearGraph(graph));
afterAll(async () => {
  await app.close();
  await graph.close();
});

// biome-ignore lint/suspicious/noExplicitAny: answers are compared as they come
type Answer = { data?: any; errors?: { message: string; extensions: Record<string, unknown> }[] };

async function ask(
  query: string,
  variables: object = {},
  authorization = `Bearer ${TOKEN}`,
): Promise<Answer> {
  const response = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

async function data(query: string, variables: object = {}) {
  const { data: given, errors } = await ask(query, variables);
  expect(errors).toBeUndefined();
  return given;
}

const ADD_LOAN = `mutation ($input: LoanInput!) { addLoan(input: $input) {
  submission { id by layout state }
  loan {
    id title purpose objects period { start end } outcomes
    lenders { nodes { id name } } borrowers { nodes { name kind place } } venues { nodes { name } }
    funders { edges { amount currency node { name } } } evidence { nodes { url } }
  }
  warnings { rule }
} }`;

const TOUR = {
  title: 'A Tour',
  lenders: [{ name: 'Zebra House Museum' }],
  borrowers: [{ name: 'University of Quince', kind: 'UNIVERSITY', place: 'Leeds' }],
  purpose: 'TOURING_EXHIBITION',
  objects: 3,
  start: '2018-02',
  end: '2019',
  outcomes: ['LEARNING_AND_EDUCATION'],
  funders: [{ name: 'Example Foundation', amount: 5000, currency: 'GBP' }],
  sources: ['https://example.org/tour'],
};

test('a loan is entered on the same road as a file, with all that was said of it', async () => {
  const { addLoan } = await data(ADD_LOAN, { input: TOUR });
  expect(addLoan).toEqual({
    submission: { id: expect.stringMatching(/^submission:/), by: 'tate', layout: 'loans', state: 'APPLIED' },
    loan: {
      id: expect.stringMatching(/^loan:/),
      title: 'A Tour',
      purpose: 'TOURING_EXHIBITION',
      objects: 3,
      period: { start: '2018-02', end: '2019' },
      outcomes: ['LEARNING_AND_EDUCATION'],
      lenders: { nodes: [{ id: expect.any(String), name: 'Zebra House Museum' }] },
      borrowers: { nodes: [{ name: 'University of Quince', kind: 'UNIVERSITY', place: 'Leeds' }] },
      venues: { nodes: [] },
      funders: { edges: [{ amount: 5000, currency: 'GBP', node: { name: 'Example Foundation' } }] },
      evidence: { nodes: [{ url: 'https://example.org/tour' }] },
    },
    warnings: [],
  });
});

test('a loan is said anew under its id, taken back, and undone again', async () => {
  const { addLoan } = await data(ADD_LOAN, { input: TOUR });
  const { id } = addLoan.loan;
  const fresh = await data(
    `mutation ($id: ID!, $input: LoanInput!) { updateLoan(id: $id, input: $input) { loan { id title objects } submission { retracted } } }`,
    { id, input: { ...TOUR, title: 'A Longer Tour', objects: 4 } },
  );
  expect(fresh.updateLoan).toEqual({
    loan: { id, title: 'A Longer Tour', objects: 4 },
    submission: { retracted: 1 },
  });
  const back = await data(
    'mutation ($id: ID!) { retractLoan(id: $id, reason: "it was not lent") { submission { id reason } loan { id } } }',
    { id },
  );
  expect(back.retractLoan).toEqual({
    submission: { id: expect.any(String), reason: 'it was not lent' },
    loan: null,
  });
  const count = '{ loans { totalCount nodes { title } } partnerships { totalCount } }';
  expect(await data(count)).toEqual({ loans: { totalCount: 0, nodes: [] }, partnerships: { totalCount: 0 } });
  const undone = await data(
    'mutation ($id: ID!) { undoSubmission(id: $id) { state } }',
    back.retractLoan.submission,
  );
  expect(undone).toEqual({ undoSubmission: { state: 'UNDONE' } });
  expect(await data(count)).toEqual({
    loans: { totalCount: 1, nodes: [{ title: 'A Longer Tour' }] },
    partnerships: { totalCount: 1 },
  });
  expect(await doctor(graph, readTables())).toMatchObject({ content: true });
});

test('a project is entered with its museums and partners, found by id where one is given', async () => {
  const { addLoan } = await data(ADD_LOAN, { input: TOUR });
  const [zebra] = addLoan.loan.lenders.nodes;
  const { addProject } = await data(
    `mutation ($input: ProjectInput!) { addProject(input: $input) { project { title kind: activity participants { edges { role node { id name kind } } } } } }`,
    {
      input: {
        title: 'Bells',
        kind: 'RESEARCH',
        museums: [{ name: 'The Zebra House', id: zebra.id }],
        partners: [
          { name: 'Quince School', kind: 'SCHOOL' },
          { name: 'Medlar Hospital', kind: 'HEALTH_BODY', place: 'Leeds' },
        ],
        sources: ['https://example.org/bells'],
      },
    },
  );
  expect(addProject.project).toEqual({
    title: 'Bells',
    kind: 'RESEARCH',
    participants: {
      edges: [
        { role: 'PARTNER', node: { id: expect.any(String), name: 'Medlar Hospital', kind: 'HEALTH_BODY' } },
        { role: 'PARTNER', node: { id: expect.any(String), name: 'Quince School', kind: 'SCHOOL' } },
        { role: 'MUSEUM', node: { id: zebra.id, name: expect.any(String), kind: expect.any(String) } },
      ],
    },
  });
});

const ORGANISATION = `organisation { id name kind place identifiers website opened { earliest latest } names { name use } }`;

test('an organisation is entered with its identifiers, and more is said of it', async () => {
  const input = {
    name: 'University of Leeds',
    kind: 'UNIVERSITY',
    rorId: '024mrxd33',
    formerNames: ['Yorkshire College'],
    place: 'Leeds',
    opened: { earliest: 1904, latest: 1904 },
    sources: ['https://example.org/leeds'],
  };
  const { addOrganisation } = await data(
    `mutation ($input: OrganisationInput!) { addOrganisation(input: $input) { ${ORGANISATION} } }`,
    { input },
  );
  const { organisation } = addOrganisation;
  expect(organisation).toMatchObject({
    name: 'University of Leeds',
    kind: 'UNIVERSITY',
    place: 'Leeds',
    identifiers: ['ror:024mrxd33'],
    opened: { earliest: 1904, latest: 1904 },
    names: [{ name: 'Yorkshire College', use: 'FORMER' }],
  });
  const { updateOrganisation } = await data(
    `mutation ($id: ID!, $input: OrganisationInput!) { updateOrganisation(id: $id, input: $input) { ${ORGANISATION} } }`,
    { id: organisation.id, input: { ...input, website: 'https://example.org/' } },
  );
  expect(updateOrganisation.organisation).toMatchObject({
    id: organisation.id,
    website: 'https://example.org/',
  });
});

test('what is entered anew of an organisation replaces what was entered before, and nothing else; undoing brings it back', async () => {
  const { addLoan } = await data(ADD_LOAN, { input: TOUR });
  const input = {
    name: 'Quince Library',
    kind: 'LIBRARY',
    place: 'Leeds',
    sources: ['https://example.org/q'],
  };
  const { addOrganisation } = await data(
    'mutation ($input: OrganisationInput!) { addOrganisation(input: $input) { organisation { id } } }',
    { input },
  );
  const { id } = addOrganisation.organisation;
  const update = async (more: object) =>
    (
      await data(
        'mutation ($id: ID!, $input: OrganisationInput!) { updateOrganisation(id: $id, input: $input) { submission { id } organisation { id place website } } }',
        { id, input: { ...input, ...more } },
      )
    ).updateOrganisation;
  const rows = async () => {
    const records = await graph.read(
      'MATCH (row:Row) WHERE $id IN row.resolvedIds RETURN row.state AS state ORDER BY state',
      { id },
    );
    return records.map((record) => record.get('state'));
  };
  expect((await update({ website: 'https://example.org/a' })).organisation.website).toBe(
    'https://example.org/a',
  );
  const last = await update({ place: 'York' });
  expect(last.organisation).toEqual({ id, place: 'York', website: null });
  expect((await update({ place: 'York' })).organisation).toEqual({ id, place: 'York', website: null });
  expect(await rows()).toEqual(['LIVE', 'RETRACTED', 'RETRACTED', 'RETRACTED']);

  // a loan's statement about its borrower remains, even if it is entered repeatedly
  const borrower = addLoan.loan.borrowers.nodes[0];
  const [found] = await graph.read('MATCH (o:Organisation {name: $name}) RETURN o.id AS id', borrower);
  for (const place of ['Leeds', 'York', 'York'])
    await data(
      'mutation ($id: ID!, $input: OrganisationInput!) { updateOrganisation(id: $id, input: $input) { submission { id } } }',
      { id: found!.get('id'), input: { ...input, name: borrower.name, kind: 'UNIVERSITY', place } },
    );
  const { organisation } = await data(
    `{ organisation(id: "${found!.get('id')}") { place loansBorrowed { totalCount } } }`,
  );
  expect(organisation).toEqual({ place: 'Leeds', loansBorrowed: { totalCount: 1 } });

  const { submissions } = await data('{ submissions(first: 20) { nodes { id layout } } }');
  expect(submissions.nodes).toHaveLength(8);
  await data('mutation ($id: ID!) { undoSubmission(id: $id) { state } }', { id: addLoan.submission.id });
  expect((await data(`{ organisation(id: "${found!.get('id')}") { place } }`)).organisation.place).toBe(
    'York',
  );
  expect(await doctor(graph, readTables())).toMatchObject({ content: true });
});

test('two are merged and judged to be two again; the old id answers meanwhile', async () => {
  await data(ADD_LOAN, { input: TOUR });
  await data(ADD_LOAN, { input: { ...TOUR, title: 'Another', lenders: [{ name: 'Medlar Collection' }] } });
  const all = (await data('{ organisations { nodes { id name } } }')).organisations.nodes as {
    id: string;
    name: string;
  }[];
  const [from, into] = ['Medlar Collection', 'Zebra House Museum'].map(
    (name) => all.find((one) => one.name === name)!.id,
  );
  const merge =
    'mutation ($from: ID!, $into: ID!) { mergeOrganisations(from: $from, into: $into, reason: "renamed") { id loansLent { totalCount } } }';
  expect(await data(merge, { from, into })).toEqual({
    mergeOrganisations: { id: into, loansLent: { totalCount: 2 } },
  });
  expect(await data('query ($from: ID!) { organisation(id: $from) { id } }', { from })).toEqual({
    organisation: { id: into },
  });
  const { judgements } = await data('{ judgements(filter: { judgement: SAME }) { nodes { id reason by } } }');
  expect(judgements.nodes).toEqual([{ id: expect.any(String), reason: 'renamed', by: 'tate' }]);
  const judge =
    'mutation ($id: ID!) { judge(judgement: $id, decision: DIFFERENT, reason: "another house") { judgement organisations { totalCount } } }';
  expect(await data(judge, judgements.nodes[0])).toEqual({
    judge: { judgement: 'DIFFERENT', organisations: { totalCount: 2 } },
  });
  expect(await data('query ($from: ID!) { organisation(id: $from) { id } }', { from })).toEqual({
    organisation: { id: from },
  });
  expect(await doctor(graph, readTables())).toMatchObject({ content: true });
});

test('one is split by the name under which rows mean it', async () => {
  await data(ADD_LOAN, { input: TOUR });
  const { addLoan } = await data(ADD_LOAN, { input: { ...TOUR, title: 'Another' } });
  const { id } = addLoan.loan.lenders.nodes[0];
  const { submissions } = await data('{ submissions(first: 1) { nodes { name } } }');
  const split =
    'mutation ($id: ID!, $rows: [String!]) { splitOrganisation(organisation: $id, rows: $rows, reason: "two houses") { id loansLent { nodes { title } } } }';
  const { splitOrganisation } = await data(split, { id, rows: [`${submissions.nodes[0].name}#1`] });
  expect(splitOrganisation).toEqual({
    id: expect.not.stringMatching(id),
    loansLent: { nodes: [{ title: 'Another' }] },
  });
});

const refused = async (query: string, variables: object = {}, authorization?: string) => {
  const { errors } = await ask(query, variables, authorization);
  return { message: errors?.[0]?.message, ...errors?.[0]?.extensions };
};

test('cells that cannot be taken are told one by one, and nothing is entered', async () => {
  const error = await refused(ADD_LOAN, { input: { ...TOUR, objects: -3, sources: ['nowhere'] } });
  expect(error).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect((error as { issues?: object[] }).issues).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        row: 1,
        column: 'objects_count',
        value: '-3',
        level: 'ERROR',
        rule: 'negative-number',
      }),
    ]),
  );
  expect(await data('{ loans { totalCount } submissions { totalCount } }')).toEqual({
    loans: { totalCount: 0 },
    submissions: { totalCount: 0 },
  });
});

test.each([
  [
    'an organisation of two',
    { ...TOUR, lenders: [{ name: 'A | B' }] },
    'input.lenders: "A | B" contains “|”',
  ],
  ['nobody', { ...TOUR, borrowers: [] }, 'input.borrowers: at least one is required'],
  ['no source', { ...TOUR, sources: [] }, 'input.sources: at least one is required'],
  [
    'an amount without currency',
    { ...TOUR, funders: [{ name: 'Example', amount: 5 }] },
    'input.funders: an amount requires a currency',
  ],
  [
    'a funder that is several',
    { ...TOUR, funders: [{ name: 'A; B' }] },
    'input.funders: "A; B" contains one of',
  ],
])('%s is refused with what is wrong', async (_what, input, message) => {
  expect(await refused(ADD_LOAN, { input })).toMatchObject({
    message: expect.stringContaining(message),
    code: 'BAD_USER_INPUT',
  });
});

test.each([
  [
    'mutation { updateLoan(id: "loan:none", input: {title: "x", lenders: [{name: "x"}], borrowers: [{name: "y"}], purpose: DISPLAY, sources: ["https://example.org/"]}) { loan { id } } }',
    'updateLoan.id: no loan has the id "loan:none".',
  ],
  [
    'mutation { retractProject(id: "project:none", reason: "x") { project { id } } }',
    'retractProject.id: no project has the id "project:none".',
  ],
  [
    'mutation { mergeOrganisations(from: "org:a", into: "org:b", reason: "x") { id } }',
    'There is no organisation',
  ],
  ['mutation { splitOrganisation(organisation: "org:a", reason: "x") { id } }', 'give names or rows'],
  [
    'mutation { judge(judgement: "judgement:x", decision: UNSURE, reason: "x") { id } }',
    'UNSURE is not a decision',
  ],
  ['mutation { undoSubmission(id: "submission:x") { id } }', 'There is no submission submission:x.'],
])('%s is refused', async (query, message) => {
  expect(await refused(query)).toMatchObject({
    message: expect.stringContaining(message),
    code: 'BAD_USER_INPUT',
  });
});

test('who has no token writes nothing', async () => {
  const [none, wrong] = [
    await ask(ADD_LOAN, { input: TOUR }, ''),
    await ask(ADD_LOAN, { input: TOUR }, 'Bearer a-token-of-nobody'),
  ];
  expect([none, wrong].map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
    'UNAUTHENTICATED',
    'UNAUTHENTICATED',
  ]);
  expect(await data('{ loans { totalCount } }')).toEqual({ loans: { totalCount: 0 } });
});
