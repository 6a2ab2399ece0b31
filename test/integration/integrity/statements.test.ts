import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addKey } from '../../../src/auth/apiKeyStore.js';
import { withAudit } from '../../../src/auth/audit.js';
import { AuthMethod, Role } from '../../../src/auth/principal.js';
import { KNOWN_LABELS } from '../../../src/database/assertOwnDatabase.js';
import { type GraphClient, int } from '../../../src/database/client.js';
import { CYPHER_FOLDER, readCypher } from '../../../src/database/cypherFiles.js';
import { kindLabel, OrganisationKind } from '../../../src/domain/words.js';
import { PAGED } from '../../../src/integrity/pages.js';
import { bringPatient } from '../../support/patient.js';
import { planOf, plansAnew } from '../../support/plan.js';
import { openTestGraph } from '../../support/testGraph.js';

plansAnew();

const PARAMETERS: Record<string, unknown> = { after: '', limit: int(10), longest: int(1), kinds: {} };

/** The planner remarks on what the drawn graph happens not to have; a misspelt label of ours would be none of these. */
const NOT_THERE = new RegExp(`does not exist\\. The .* \`(${[...KNOWN_LABELS].join('|')})\` does not exist`);

const below = (folder: string) =>
  readdirSync(join(CYPHER_FOLDER, folder))
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => `${folder}/${file}`);
const files = ['doctor', 'doctor/pages', 'doctor/facts'].flatMap(below);

describe('each statement of the doctor', () => {
  let graph: GraphClient;
  beforeAll(async () => {
    graph = openTestGraph();
    await bringPatient(graph);
    const deed = { by: 'registrar', method: AuthMethod.KEY, action: 'import' };
    await withAudit(
      graph,
      deed,
      () => addKey(graph, { name: 'registrar', role: Role.SUBMITTER, museum: 'Tate' }),
      () => false,
    );
  });
  afterAll(() => graph.close());

  it.each(files)('%s says what it is given, and looks at no more than it is asked about', async (file) => {
    const { text, header } = readCypher(file);
    const names = [...text.replaceAll(/^\s*\/\/.*$/gm, '').matchAll(/\$(\w+)/g)].map(([, name = '']) => name);
    for (const name of names) expect(header).toContain(`$${name}`);
    if (/facts\/(constraints|indexes)/.test(file)) return;
    const parameters = Object.fromEntries(names.map((name) => [name, PARAMETERS[name] ?? []]));
    const { operators, remarks } = await planOf(graph, text, parameters);
    expect(remarks.filter((remark) => !NOT_THERE.test(remark))).toEqual([]);
    const wide = operators.filter((name) =>
      /^(AllNodesScan|NodeByLabelScan|CartesianProduct|NodeIndexScan)/.test(name),
    );
    if (!file.includes('/Graph.')) expect(wide).toEqual([]);
  });

  it('asks a question in words, and gives an id and what is wrong', () => {
    for (const file of below('doctor')) {
      const { header } = readCypher(file);
      expect(header.split('\n')[0]).toMatch(/^[A-Z].*\?$/);
      expect(header).toContain('Columns: id, what.');
    }
  });

  it('is about something with pages, or about the graph; and knows all kinds', () => {
    const about = below('doctor').map((file) => file.split(/[/.]/)[1]!);
    expect(about.filter((label) => !['Graph', ...PAGED].includes(label))).toEqual([]);
    expect(below('doctor/pages').map((file) => file.split(/[/.]/)[2])).toEqual([...PAGED].sort());
    const { text } = readCypher('doctor/Graph.kinds.cypher');
    for (const kind of Object.values(OrganisationKind)) expect(text).toContain(kindLabel(kind));
  });
});
