import type { FastifyInstance } from 'fastify';
import { LAYOUTS } from '../ingest/layouts/all.js';
import { exampleFile, exampleRows } from '../ingest/layouts/exampleFile.js';
import type { Layout } from '../ingest/layouts/layout.js';
import { readTables } from '../ingest/tables.js';
import { XLSX_MEDIA_TYPE } from '../xlsx/cellText.js';
import { templateWorkbook } from '../xlsx/template.js';

/** A kind of file that a template can be downloaded as. The content is made at the first request and kept. */
const FORMATS = {
  csv: {
    type: 'text/csv; charset=utf-8',
    contentOf: async (layout: Layout): Promise<string | Buffer> => exampleFile(layout),
  },
  xlsx: {
    type: XLSX_MEDIA_TYPE,
    contentOf: async (layout: Layout): Promise<string | Buffer> =>
      Buffer.from(await templateWorkbook(layout, exampleRows(layout), readTables())),
  },
};

/** Adds `GET /templates/…`: the template of each layout as a download, as CSV with examples and as a workbook with lists to choose from. */
export function registerTemplates(http: FastifyInstance): void {
  for (const layout of Object.values(LAYOUTS).filter(({ internal }) => !internal))
    for (const [extension, { type, contentOf }] of Object.entries(FORMATS)) {
      const name = `${layout.name}.${extension}`;
      let content: Promise<string | Buffer> | undefined;
      http.get(`/templates/${name}`, async (_request, reply) => {
        content ??= contentOf(layout);
        return reply
          .header('cache-control', 'no-cache')
          .header('content-disposition', `attachment; filename="${name}"`)
          .type(type)
          .send(await content);
      });
    }
}
