import type { GraphClient } from '../../../src/database/client.js';
import { normaliseName, sortableName } from '../../../src/domain/names.js';
import { kindLabel, type OrganisationKind } from '../../../src/domain/words.js';
import { clearGraph } from '../testGraph.js';

/**
 * A graph that one can draw:
 *
 *   Tate <-SITE_OF- Tate Liverpool          University College London ("UCL"; ror:02jx3x895; was org:ucl until it was merged)
 *    │ "Tate Gallery", "The Tate"           Newcastle University, also "University of Newcastle", and one of that name in Australia
 *    └ opened 1897, website                 National Gallery in London, and the National Gallery of Art in Washington: two
 *                                           York Castle Museum, mm:mm.New.1 │ "Bobby <script> & Sons" <- a name that is an attack
 */
const ORGANISATIONS: readonly Drawn[] = [
  {
    id: 'national:tate',
    name: 'Tate',
    kind: 'MUSEUM',
    national: true,
    place: 'London',
    region: 'London',
    country: 'United Kingdom',
    openedFrom: 1897,
    openedTo: 1897,
    website: 'https://example.org/tate',
    latitude: 51.5,
    longitude: -0.12,
    partners: 3,
    loans: 2,
    projects: 1,
  },
  {
    id: 'org:tate-liverpool',
    name: 'Tate Liverpool',
    kind: 'MUSEUM',
    place: 'Liverpool',
    region: 'North West',
    country: 'United Kingdom',
  },
  {
    id: 'ror:02jx3x895',
    name: 'University College London',
    kind: 'UNIVERSITY',
    place: 'London',
    region: 'London',
    country: 'United Kingdom',
  },
  {
    id: 'ror:01kj2bm70',
    name: 'Newcastle University',
    kind: 'UNIVERSITY',
    place: 'Newcastle upon Tyne',
    region: 'North East',
    country: 'United Kingdom',
  },
  {
    id: 'org:newcastle-nsw',
    name: 'University of Newcastle',
    kind: 'UNIVERSITY',
    place: 'Newcastle',
    country: 'Australia',
  },
  {
    id: 'national:ng',
    name: 'National Gallery',
    kind: 'MUSEUM',
    national: true,
    place: 'London',
    region: 'London',
    country: 'United Kingdom',
  },
  {
    id: 'org:ng-washington',
    name: 'National Gallery of Art',
    kind: 'MUSEUM',
    place: 'Washington',
    country: 'United States',
  },
  {
    id: 'org:york',
    name: 'York Castle Museum',
    kind: 'MUSEUM',
    place: 'York',
    region: 'Yorkshire and the Humber',
    country: 'United Kingdom',
  },
  {
    id: 'org:bobby/ä%"',
    name: 'Bobby <script>alert(1)</script> & Sons',
    kind: 'COMPANY',
    closedFrom: 2001,
    closedTo: 2003,
  },
];

const ALIASES = [
  { of: 'national:tate', name: 'Tate Gallery', use: 'FORMER' },
  { of: 'national:tate', name: 'The Tate', use: 'OTHER' },
  { of: 'ror:02jx3x895', name: 'UCL', use: 'SHORT' },
  { of: 'ror:01kj2bm70', name: 'University of Newcastle', use: 'PRINTED' },
];

const IDENTIFIERS = [
  { id: 'ror:02jx3x895', of: 'ror:02jx3x895' },
  { id: 'ror:01kj2bm70', of: 'ror:01kj2bm70' },
  { id: 'mm:mm.New.1', of: 'org:york' },
];

interface Drawn {
  readonly id: string;
  readonly name: string;
  readonly kind: `${OrganisationKind}`;
  readonly national?: true;
  readonly [property: string]: string | number | boolean | undefined;
}

const DRAW = `
CALL () {
  UNWIND $organisations AS one
  CREATE (o:Organisation:$(one.labels)) SET o = one.properties
}
CALL () {
  UNWIND $aliases AS one MATCH (o:Organisation {id: one.of})
  CREATE (:Alias {id: one.of + '|' + one.name, name: one.name, search: one.search, use: one.use})-[:NAMES {judgement: 'SAME'}]->(o)
}
CALL () {
  UNWIND $identifiers AS one MATCH (o:Organisation {id: one.of}) CREATE (:Identifier {id: one.id})-[:IDENTIFIES]->(o)
}
MATCH (tate:Organisation {id: 'national:tate'}), (liverpool:Organisation {id: 'org:tate-liverpool'}), (ucl:Organisation {id: 'ror:02jx3x895'})
CREATE (liverpool)-[:SITE_OF]->(tate), (:MergedOrganisation {id: 'org:ucl', name: 'U.C.L.'})-[:MERGED_INTO]->(ucl)`;

/** Draws the graph above, and nothing else, in the suite's Neo4j. */
export async function drawReconcileGraph(graph: GraphClient): Promise<void> {
  await clearGraph(graph);
  const organisations = ORGANISATIONS.map(({ national, ...one }) => ({
    labels: [kindLabel(one.kind as OrganisationKind), ...(national ? ['NationalMuseum'] : [])],
    properties: {
      ...one,
      sortName: sortableName(one.name),
      search: normaliseName(`${one.name} ${one.place ?? ''}`),
    },
  }));
  const aliases = ALIASES.map((one) => ({ ...one, search: normaliseName(one.name) }));
  await graph.write((transaction) =>
    transaction.run(DRAW, { organisations, aliases, identifiers: IDENTIFIERS }),
  );
  await graph.run('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
}
