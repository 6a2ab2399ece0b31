import { readLibrary } from '../../../src/api/compose/library.js';
import { createSchema } from '../../../src/api/schema.js';
import { statementOf } from '../../../src/export/statement.js';
import { COLLECTIONS } from '../../../src/linkedData/addresses.js';
import { planDocument } from '../../../src/linkedData/documents.js';
import { onShippedData } from '../../support/onGraph.js';
import { planOf } from '../../support/plan.js';

const on = onShippedData();
const IDS = { partnerships: 'national:tate~ror:02jx3x895', organisations: 'national:tate' } as Record<
  string,
  string
>;

test.each(COLLECTIONS)(
  'each statement of a document of %s finds the thing by its id, without a scan',
  async (collection) => {
    const schema = await createSchema();
    const { request, tables } = planDocument(
      collection,
      IDS[collection] ?? 'x',
      schema,
      'https://graph.example.org',
    );
    for (const part of tables.flatMap(({ parts }) => parts)) {
      const { text, parameters } = statementOf({ schema, library: readLibrary() }, request, part);
      const { operators } = await planOf(on.graph, text, { ...parameters });
      const scans = operators.filter((name) => /Scan/.test(name));
      expect([part.file, scans]).toEqual([part.file, []]);
    }
  },
);
