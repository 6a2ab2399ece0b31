import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { DATA_FOLDER } from '../ingest/shipped.js';

const FOLDER = join(DATA_FOLDER, 'templates');

const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Adds `GET /templates/…`: the template of each layout as a download. */
export function registerTemplates(http: FastifyInstance): void {
  for (const name of readdirSync(FOLDER)) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const file = readFileSync(join(FOLDER, name));
    http.get(`/templates/${name}`, (_request, reply) =>
      reply
        .header('cache-control', 'no-cache')
        .header('content-disposition', `attachment; filename="${name}"`)
        .type(type)
        .send(file),
    );
  }
}
