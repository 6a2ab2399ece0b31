import type { GraphClient } from '../../../src/database/client.js';
import { Checks } from '../../../src/integrity/check.js';
import { COMPARISONS } from '../../../src/integrity/comparisons.js';
import { doctor } from '../../../src/integrity/doctor.js';
import { readInvariants } from '../../../src/integrity/invariants.js';
import { checkSchema } from '../../../src/integrity/schema.js';
import { findings, loadPatientGraph, tables } from '../../support/patient.js';
import { openTestGraph } from '../../support/testGraph.js';
import { inTransaction } from './inTransaction.js';

const turner = "MATCH (loan:Loan {title: 'Turner'})";
const letters = "MATCH (loan:Loan {title: 'Letters'})";
const cataloguing = "MATCH (project:Project {title: 'Cataloguing'})";
const visits = "MATCH (figure:Figure {measure: 'visits'})";
const tate = "MATCH (one:Organisation {name: 'Tate'})";
const liverpool = "MATCH (one:Organisation {name: 'Tate Liverpool'})";
const york = "MATCH (one:Organisation {name: 'University of York'})";
const liveRow = "MATCH (row:Row {name: 'a.csv#9'})";
const silentRow = "MATCH (row:Row {state: 'RETRACTED'})";
const second = "MATCH (submission:Submission {state: 'APPLIED'})";

/**
 * One violation each: the check that must find it, the statement that creates it (returns its id), and part of the
 * finding's text.
 */
const PLANTED: readonly (readonly [check: string, plant: string, says: string])[] = [
  [
    'Alias.names',
    "MATCH (alias:Alias {name: 'Zephyrine Rooms'})-[names:NAMES]->() DELETE names RETURN alias.id AS id",
    'names 0',
  ],
  [
    'Alias.names',
    `${tate} MATCH (alias:Alias {name: 'Zephyrine Rooms'}) CREATE (alias)-[:NAMES]->(one) RETURN alias.id AS id`,
    'names 2',
  ],
  ['Area.figures', 'MATCH (area:Area)<-[about:ABOUT]-() DELETE about RETURN area.id AS id', 'Leeds'],
  [
    'Figure.about',
    `${visits} MATCH (area:Area) CREATE (figure)-[:ABOUT]->(area) RETURN figure.id AS id`,
    'about',
  ],
  [
    'Figure.evidence',
    `${visits}-[evidence:EVIDENCED_BY]->() DELETE evidence RETURN figure.id AS id`,
    'no source',
  ],
  ['Figure.stated', `${visits}<-[states:STATES]-() DELETE states RETURN figure.id AS id`, 'no live row'],
  [
    'Survey.measures',
    "CREATE (survey:Survey {year: '2031/32', title: 'x', definitions: 'x', museums: []}) RETURN survey.year AS id",
    'asks for no measure',
  ],
  [
    'SurveyMeasure.survey',
    "CREATE (measure:SurveyMeasure {id: 'measure:1', answer: 'COUNTED'}) RETURN measure.id AS id",
    'belongs to 0 surveys',
  ],
  ['Figure.value', `${visits} SET figure.status = 'UNKNOWN' RETURN figure.id AS id`, 'has the value 7'],
  ['Figure.value', `${visits} REMOVE figure.value RETURN figure.id AS id`, 'has no value'],
  ['Figure.built', `${visits} SET figure.value = 8 RETURN figure.id AS id`, 'value is 8 but should be 7'],
  [
    'Graph.feed',
    "MATCH (record:ChangeRecord) WITH record ORDER BY record.first LIMIT 1 DELETE record RETURN 'change 0' AS id",
    'is followed by',
  ],
  [
    'Graph.feed',
    "CREATE (one:Source {id: 'source:untold', title: 'x'}) RETURN one.id AS id",
    'never reported',
  ],
  ['Graph.feed', `${turner} WITH loan, loan.id AS id DETACH DELETE loan RETURN id`, 'does not exist'],
  ['Graph.ids', `${turner} REMOVE loan.id RETURN elementId(loan) AS id`, 'has no id'],
  ['Graph.kinds', "CREATE (one:Museum {id: 'museum:alone'}) RETURN one.id AS id", 'not an organisation'],
  [
    'Graph.audit',
    "CREATE (entry:AuditEntry {id: 'audit', by: 'tate', action: 'judge', at: datetime(), outcome: 'PERHAPS'}) RETURN entry.id AS id",
    'known outcome',
  ],
  [
    'Graph.keys',
    "CREATE (key:AccessKey {id: 'a', name: 'tate', role: 'king', made: datetime()}) RETURN key.name AS id",
    'no known role',
  ],
  ['Graph.labels', "CREATE (:Dragon) RETURN 'Dragon' AS id", '1 nodes'],
  ['Graph.types', `${tate} CREATE (one)-[:ADORES]->(one) RETURN 'ADORES' AS id`, '1 relationships'],
  [
    'Graph.tallies',
    "MATCH (tally:LoanTally) WITH tally LIMIT 1 SET tally.count = tally.count + 1 RETURN 'loans ' + tally.id AS id",
    'is counted as',
  ],
  [
    'Graph.writeLease',
    "MATCH (turn:WriteLease {name: 'import'}) MERGE (renewal:WriteLease {name: 'import renewal'}) SET turn.holder = 'x', turn.what = 'old.csv', renewal.until = timestamp() + 86400000 RETURN renewal.name AS id",
    'old.csv',
  ],
  [
    'Identifier.identifies',
    'MATCH (one:Identifier)-[link:IDENTIFIES]->() DELETE link RETURN one.id AS id',
    'leads to 0',
  ],
  [
    'Judgement.organisations',
    `${tate} CREATE (one)<-[:ON]-(judgement:Judgement {id: 'judgement:1', one: one.id, other: 'org:gone', judgement: 'UNSURE'}) RETURN judgement.id AS id`,
    '1 of its organisations',
  ],
  [
    'Judgement.organisations',
    "MATCH (judgement:Judgement {judgement: 'SAME'}) SET judgement.one = 'org:a', judgement.other = 'org:b' RETURN judgement.id AS id",
    'neither organisation was merged',
  ],
  [
    'Loan.bounds',
    `${turner} SET loan.latestStart = '2018-06-30' RETURN loan.id AS id`,
    'latestStart is "2018-06-30" but should be "2018-12-31"',
  ],
  ['Loan.built', `${turner} SET loan.objects = 4 RETURN loan.id AS id`, 'objects is 4 but should be 3'],
  ['Loan.built', `${turner} SET loan.colour = 'red' RETURN loan.id AS id`, 'should be nothing'],
  ['Loan.built', `${turner}<-[funds:FUNDS]-() SET funds.amount = 50.0 RETURN loan.id AS id`, '50'],
  ['Loan.built', `${turner}-[shown:SHOWN_AT]->() DELETE shown RETURN loan.id AS id`, 'the venue'],
  ['Loan.built', `${letters} ${york} CREATE (one)-[:LENT]->(loan) RETURN loan.id AS id`, 'should not be'],
  [
    'Loan.dates',
    `${turner} SET loan.earliestStart = '2020-01-01' RETURN loan.id AS id`,
    'starts 2018 and ends 2019-06',
  ],
  [
    'Loan.evidence',
    `${turner}-[evidence:EVIDENCED_BY]->() DELETE evidence RETURN loan.id AS id`,
    'has no source',
  ],
  [
    'Loan.evidence',
    `${turner}-[evidence:EVIDENCED_BY]->() SET evidence.rows = ['a.csv#99'] RETURN loan.id AS id`,
    'a.csv#99',
  ],
  [
    'Loan.evidence',
    `${turner}-[evidence:EVIDENCED_BY]->() SET evidence.rows = [] RETURN loan.id AS id`,
    'names no row',
  ],
  [
    'Loan.funding',
    `${turner}<-[funds:FUNDS]-() SET funds.sources = ['source:gone'] RETURN loan.id AS id`,
    'source:gone',
  ],
  ['Loan.participants', `${turner}-[to:TO]->() DELETE to RETURN loan.id AS id`, 'has no borrower'],
  ['Loan.participants', `${turner}<-[lent:LENT]-() DELETE lent RETURN loan.id AS id`, 'has no lender'],
  [
    'Loan.participants',
    `${turner}<-[:LENT]-(one) CREATE (loan)-[:TO]->(one) RETURN loan.id AS id`,
    'is both lender and borrower',
  ],
  ['Loan.stated', `${turner}<-[states:STATES]-() DELETE states RETURN loan.id AS id`, 'no live row'],
  [
    'MergedOrganisation.target',
    'MATCH (merged:MergedOrganisation)-[into:MERGED_INTO]->() DELETE into RETURN merged.id AS id',
    'leads to 0',
  ],
  [
    'MergedOrganisation.target',
    'MATCH (merged:MergedOrganisation) CREATE (:Organisation {id: merged.id}) RETURN merged.id AS id',
    'still',
  ],
  [
    'Organisation.cycle',
    `${liverpool} MATCH (one)-[:SITE_OF]->(whole) CREATE (whole)-[:SITE_OF]->(one) RETURN one.id AS id`,
    'site of itself',
  ],
  [
    'Organisation.claims',
    `${tate} SET one.claims = replace(one.claims, 'Tate', 'Tata') RETURN one.id AS id`,
    'mentions',
  ],
  [
    'Organisation.claims',
    "CREATE (one:Organisation:Museum {id: 'org:alone', name: 'Alone', kind: 'MUSEUM'}) RETURN one.id AS id",
    'not named in any live row',
  ],
  ['Organisation.kind', `${tate} SET one:Library RETURN one.id AS id`, 'MUSEUM'],
  ['Organisation.kind', `${tate} REMOVE one.kind RETURN one.id AS id`, '(none)'],
  [
    'Organisation.sources',
    `${liverpool} MATCH (one)-[evidence:EVIDENCED_BY]->() DELETE evidence RETURN one.id AS id`,
    'is missing',
  ],
  [
    'Organisation.registers',
    "MATCH (one:Organisation)<-[:IDENTIFIES]-() CREATE (one)<-[:IDENTIFIES]-(:Identifier {id: 'ror:012345678'}) RETURN one.id AS id",
    'ror:012345678',
  ],
  [
    'Organisation.registers',
    `${tate} CREATE (one)<-[:IDENTIFIES]-(:Identifier {id: 'mm:a.1'}), (one)<-[:IDENTIFIES]-(:Identifier {id: 'mm:a.2'}) RETURN one.id AS id`,
    'is both mm:a.1 and mm:a.2',
  ],
  [
    'Identifier.identifies',
    `${tate} MATCH (identifier:Identifier)-[:IDENTIFIES]->(other) WHERE other <> one CREATE (identifier)-[:IDENTIFIES]->(one) RETURN identifier.id AS id LIMIT 1`,
    'leads to 2 organisations',
  ],
  ['Organisation.attributes', `${tate} SET one.name = 'The Tate' RETURN one.id AS id`, 'should be "Tate"'],
  ['Organisation.attributes', `${tate} REMOVE one:NationalMuseum RETURN one.id AS id`, 'NationalMuseum'],
  [
    'Organisation.attributes',
    `${liverpool}-[site:SITE_OF]->() DELETE site RETURN one.id AS id`,
    'is missing',
  ],
  [
    'Organisation.attributes',
    "MATCH (alias:Alias {name: 'Zephyrine Rooms'})-[names:NAMES]->(one) SET names.score = 0.5 RETURN one.id AS id",
    '0.5',
  ],
  [
    'Organisation.sites',
    `${liverpool}-[site:SITE_OF]->() SET site.rows = ['b.csv#1'] RETURN one.id AS id`,
    'b.csv#1',
  ],
  ['Organisation.totals', `${tate} SET one.loans = 9 RETURN one.id AS id`, 'loans is 9'],
  [
    'Organisation.totals',
    `${york} SET one.partners = 0 RETURN one.id AS id`,
    'partners is 0 but should be 1',
  ],
  [
    'Organisation.totals',
    `${york} SET one.partnersAmong = ['SCHOOL'] RETURN one.id AS id`,
    'partnersAmong is ["SCHOOL"]',
  ],
  [
    'Organisation.partnerships',
    `${tate} MATCH (one)-[sum:PARTNERS_WITH]->(:Organisation {name: 'Leeds Art Gallery'}) SET sum.partnerKind = 'SCHOOL' RETURN sum.id AS id`,
    'partnerKind is "SCHOOL"',
  ],
  [
    'Organisation.partnerships',
    `${york}<-[sum:PARTNERS_WITH]-() WITH sum, sum.id AS id DELETE sum RETURN id`,
    'is missing: 0 loans and 1 projects',
  ],
  [
    'Organisation.partnerships',
    `${york} MATCH (other:Organisation {name: 'Leeds Art Gallery'}) CREATE (one)-[sum:PARTNERS_WITH {id: one.id + '~' + other.id}]->(other) RETURN sum.id AS id`,
    'the two have no matching activity',
  ],
  [
    'Organisation.partnerships',
    `${tate} MATCH (one)-[sum:PARTNERS_WITH]->(:Organisation {name: 'Leeds Art Gallery'}) SET sum.objects = 12 RETURN sum.id AS id`,
    'objects is 12 but should be 3',
  ],
  [
    'Organisation.partnerships',
    `${tate} MATCH (one)-[sum:PARTNERS_WITH]->(:Organisation {name: 'Leeds Art Gallery'}) SET sum.mirrored = true RETURN sum.id AS id`,
    'mirrored',
  ],
  [
    'Project.alongside',
    `${cataloguing}<-[part:PARTICIPATES_IN]-(one) SET part.alongside = ['org:x'] RETURN project.id AS id LIMIT 1`,
    'org:x',
  ],
  [
    'Project.bounds',
    `${cataloguing} SET project.earliestStart = null RETURN project.id AS id`,
    'earliestStart',
  ],
  [
    'Project.bounds',
    `${cataloguing}<-[part:PARTICIPATES_IN]-(:University) SET part.earliestEnd = '2001-01-01' RETURN project.id AS id`,
    'the participation of',
  ],
  [
    'Project.built',
    `${cataloguing} SET project.kind = 'TEACHING' RETURN project.id AS id`,
    'kind is "TEACHING"',
  ],
  [
    'Project.built',
    `${cataloguing}<-[part:PARTICIPATES_IN]-(:University) SET part.role = 'MUSEUM' RETURN project.id AS id`,
    'the participant',
  ],
  ['Project.built', `${cataloguing} SET project.matchKey = 'x' RETURN project.id AS id`, 'matchKey'],
  [
    'Project.dates',
    `${cataloguing} SET project.earliestEnd = '2010-01-01', project.latestEnd = '2010-12-31' RETURN project.id AS id`,
    'starts 2016',
  ],
  [
    'Project.evidence',
    `${cataloguing}-[evidence:EVIDENCED_BY]->() DELETE evidence RETURN project.id AS id`,
    'has no source',
  ],
  [
    'Project.funding',
    `${cataloguing}<-[funds:FUNDS]-() SET funds.rows = null RETURN project.id AS id`,
    'no source or no row',
  ],
  [
    'Project.participants',
    `${cataloguing} SET project.participants = 17 RETURN project.id AS id`,
    'the stored number is 17',
  ],
  [
    'Project.participants',
    `${cataloguing}<-[part:PARTICIPATES_IN {role: 'MUSEUM'}]-() DELETE part RETURN project.id AS id`,
    'only partners take part',
  ],
  [
    'Project.participations',
    `${cataloguing}<-[part:PARTICIPATES_IN]-() SET part.sources = [] RETURN project.id AS id LIMIT 1`,
    'no source',
  ],
  [
    'Project.stated',
    `${cataloguing}<-[states:STATES]-() DELETE states RETURN project.id AS id LIMIT 1`,
    'no live row',
  ],
  [
    'Row.submission',
    `${liveRow}<-[contains:CONTAINS]-() DELETE contains RETURN row.id AS id LIMIT 1`,
    'no submission contains it',
  ],
  [
    'Row.submission',
    `${liveRow}<-[contains:CONTAINS]-(:Submission {state: 'APPLIED'}) DELETE contains RETURN row.id AS id`,
    'replaced or undone',
  ],
  [
    'Row.resolution',
    `${liveRow} SET row.resolvedIds = ['org:gone', row.resolvedIds[1]] RETURN row.id AS id`,
    'org:gone',
  ],
  ['Row.statement', `${liveRow} SET row.statement = 'not json' RETURN row.id AS id`, 'cannot be read'],
  [
    'Row.statement',
    `${liveRow} SET row.statement = replace(row.statement, 'Constable', 'Canaletto') RETURN row.id AS id`,
    'has changed since it was imported',
  ],
  [
    'Row.retracted',
    `${silentRow}<-[retracted:RETRACTED]-() DELETE retracted WITH row ${second} CREATE (submission)-[:CONTAINS]->(row) RETURN row.id AS id`,
    'is retracted',
  ],
  [
    'Row.states',
    `${silentRow} ${turner} CREATE (row)-[:STATES]->(loan) RETURN row.id AS id`,
    'RETRACTED and states 1',
  ],
  ['Row.states', `${liveRow}-[states:STATES]->() DELETE states RETURN row.id AS id`, 'LIVE and states 0'],
  [
    'Row.states',
    `${liveRow} ${turner} CREATE (row)-[:STATES]->(loan) RETURN row.id AS id`,
    'LIVE and states 2',
  ],
  [
    'Source.cited',
    "CREATE (source:Source {id: 'source:alone', title: 'Alone'}) RETURN source.id AS id",
    'nothing cites',
  ],
  [
    'Source.description',
    "MATCH (source:Source) SET source.title = 'Other' RETURN source.id AS id LIMIT 1",
    'title is "Other"',
  ],
  [
    'Submission.finished',
    `${second} SET submission.state = 'APPLYING' RETURN submission.id AS id`,
    'Import the same file again',
  ],
  [
    'Submission.finished',
    `${second} SET submission.state = 'UNDOING' RETURN submission.id AS id`,
    'Undo it again',
  ],
  [
    'Submission.current',
    "MATCH (one:Submission) SET one.state = 'APPLIED' RETURN min(one.id) AS id",
    'but so is',
  ],
  [
    'Submission.current',
    `${second} SET submission.state = 'UNDONE' WITH submission MATCH (submission)-[:REPLACES]->(one) RETURN one.id AS id`,
    'nothing replaces it',
  ],
];

describe('the doctor', () => {
  let graph: GraphClient;
  beforeAll(async () => {
    graph = openTestGraph();
    await loadPatientGraph(graph);
  });
  afterAll(() => graph.close());

  it('is content with a graph in which everything occurs', async () => {
    expect(await findings(graph)).toEqual([]);
  });

  it.each(PLANTED)('%s finds it: %s', async (check, plant, message) => {
    const { id, found } = await inTransaction(async (planted) => {
      const { records } = await planted.run(plant);
      expect(records.length).toBeGreaterThan(0);
      return { id: records[0]!.get('id') as string, found: await findings(planted, [check]) };
    });
    expect(found.filter((line) => line.startsWith(`${check} ${id}: `) && line.includes(message))).not.toEqual(
      [],
    );
  });

  it('finds an index and a constraint that are not there', async () => {
    const found = await inTransaction(async (planted) => {
      await planted.run('DROP INDEX alias_search');
      await planted.run('DROP CONSTRAINT loan_id');
      const checks = new Checks([{ name: 'Graph.schema', question: '?' }], 20);
      await checkSchema(planted, checks);
      return checks.reports[0]!.findings;
    });
    expect(found).toEqual([
      { id: 'loan_id', what: 'the constraint in 001-identity.cypher does not exist' },
      { id: 'alias_search', what: 'the index in 002-order-and-choice.cypher does not exist' },
    ]);
  });

  it('keeps the first findings, counts all, and says what it looked at', async () => {
    const { checks, content } = await inTransaction(async (planted) => {
      await planted.run('MATCH (loan:Loan) SET loan.objects = 1000');
      return doctor(planted, tables, { limit: 2, only: ['Loan.built', 'Loan.participants'] });
    });
    expect(content).toBe(false);
    expect(
      checks.map(({ name, looked, found, findings: some }) => [name, looked, found, some.length]),
    ).toEqual([
      ['Loan.built', 4, 4, 2],
      ['Loan.participants', 4, 0, 0],
    ]);
  });

  it('has a violation planted for each of its questions', () => {
    const planted = new Set(['Graph.schema', ...PLANTED.map(([check]) => check)]);
    const asked = [...readInvariants().map(({ name }) => name), ...Object.keys(COMPARISONS)];
    expect(asked.filter((name) => !planted.has(name))).toEqual([]);
  });
});
