import type { FastifyInstance } from 'fastify';
import { publicUrlOf } from '../http/publicUrl.js';
import { openApiDocument } from './document.js';

/** Registers `/openapi.json`, which any site may read. `publicUrl`: configured address of the service; absent: that of each request. */
export function registerOpenApi(http: FastifyInstance, publicUrl: string | undefined): void {
  http.get('/openapi.json', (request, reply) =>
    reply
      .headers({ 'access-control-allow-origin': '*', 'cache-control': 'no-cache' })
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(openApiDocument(publicUrlOf(request, publicUrl)))),
  );
}
