/** Small random networks, reproducible by seed. */

import type { GraphClient } from '../../src/database/client.js';
import { readCypher } from '../../src/database/cypherFiles.js';
import { periodBounds } from '../../src/domain/partialDate.js';
import { refreshDerived } from '../../src/ingest/refreshDerived.js';
import { chanceOf } from './operations.js';
import { clearGraph } from './testGraph.js';

const KINDS = ['MUSEUM', 'UNIVERSITY', 'SCHOOL'];
const REGIONS = ['London', 'Wales', 'North East', null];
const OUTCOMES = ['PARTICIPATION', 'HEALTH_AND_WELLBEING', 'SKILLS_AND_CAREERS'];
const DATES = ['2014?', '2016', '2017-03', '2017-10-05', '201X'];
const ENDS = ['2018', '2018-03-31', '2019-11', '..', '2022-01-01'];
const ORGANISATIONS = 8;
const THINGS = 30;

const WRITE = `
UNWIND $organisations AS row
CREATE (organisation:Organisation) SET organisation = row.properties
FOREACH (_ IN CASE row.properties.kind WHEN 'MUSEUM' THEN [1] ELSE [] END | SET organisation:Museum)
FOREACH (_ IN CASE WHEN row.national THEN [1] ELSE [] END | SET organisation:NationalMuseum)
WITH count(*) AS written
UNWIND $things AS row
CALL (row) {
  WITH row WHERE row.loan
  CREATE (loan:Loan) SET loan = row.properties
  WITH row, loan
  MATCH (lender:Organisation {id: row.museum})
  CREATE (lender)-[:LENT]->(loan)
  WITH row, loan
  UNWIND row.partners AS id
  MATCH (borrower:Organisation {id: id})
  CREATE (loan)-[:TO]->(borrower)
}
CALL (row) {
  WITH row WHERE NOT row.loan
  CREATE (project:Project) SET project = row.properties
  WITH row, project
  MATCH (museum:Organisation {id: row.museum})
  CREATE (museum)-[:PARTICIPATES_IN {role: 'MUSEUM', alongside: row.partners, activities: [row.properties.kind], sources: []}]->(project)
  WITH row, project
  UNWIND row.partners AS id
  MATCH (partner:Organisation {id: id})
  CREATE (partner)-[:PARTICIPATES_IN {role: 'PARTNER', alongside: [row.museum], activities: [row.properties.kind], sources: []}]->(project)
}`;

const EVERYTHING = { pairs: [], moved: null, organisations: [] };

/** Draws the network of this seed, with derived partnerships. The first two organisations are national museums. */
export async function drawRandom(graph: GraphClient, seed: number): Promise<void> {
  const chance = chanceOf(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const some = <T>(from: readonly T[]): T[] => from.filter(() => chance() < 0.3);
  const maybe = <T>(value: T): T | null => (chance() < 0.6 ? value : null);
  const organisations = Array.from({ length: ORGANISATIONS }, (_, at) => {
    const kind = at < 3 ? 'MUSEUM' : pick(KINDS);
    const name = `Organisation ${at}`;
    const region = pick(REGIONS);
    const totals = { loans: 0, projects: 0, partners: 0 };
    return {
      national: at < 2,
      properties: {
        id: `org:${at}`,
        name,
        sortName: name.toLowerCase(),
        kind,
        region,
        country: region && 'United Kingdom',
        ...totals,
      },
    };
  });
  const ids = organisations.map(({ properties }) => properties.id);
  const things = Array.from({ length: THINGS }, (_, at) => {
    const loan = chance() < 0.5;
    const museum = pick(ids.slice(0, 3));
    const others = ids.filter((id) => id !== museum);
    const partners = loan ? [pick(others)] : [...new Set([pick(others), ...some(others)])];
    const [start, end] = [maybe(pick(DATES)), maybe(pick(ENDS))];
    const title = `Thing ${at}`;
    const own = loan
      ? { purpose: pick(['DISPLAY', 'RESEARCH']), term: maybe('LONG'), direction: 'LENT' }
      : { kind: pick(['RESEARCH', 'LEARNING']), consortium: partners.length > 1 };
    return {
      loan,
      museum,
      partners,
      properties: {
        id: `thing:${at}`,
        title,
        sortTitle: title.toLowerCase(),
        outcomes: some(OUTCOMES),
        sources: [],
        ...own,
        ...(loan ? {} : { participants: partners.length + 1 }),
        start,
        end,
        ...periodBounds(start, end),
      },
    };
  });
  await clearGraph(graph);
  await graph.write(async (transaction) => {
    await transaction.run(WRITE, { organisations, things });
    await refreshDerived(transaction, EVERYTHING);
    await transaction.run(readCypher('load/rebuildTallies.cypher').text);
  });
}
