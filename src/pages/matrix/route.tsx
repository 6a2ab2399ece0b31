import type { FastifyInstance, FastifyRequest } from 'fastify';
import { cacheHeaders } from '../../http/etag.js';
import { publicUrlOf } from '../../http/publicUrl.js';
import { explorerAt } from '../addresses.js';
import { sendFailure } from '../notice.js';
import { heatPicture } from '../pictures/heat.js';
import { sendPicture } from '../pictures/sendPicture.js';
import type { ThingPagesOptions } from '../plugin.js';
import { sendContent } from '../sendContent.js';
import { readStylesheet } from '../stylesheet.js';
import { matrixCsv } from './csv.js';
import { type Matrix, readMatrix } from './read.js';
import { type MatrixRequest, matrixPath, readMatrixRequest } from './request.js';
import { MatrixView, matrixSummary } from './view.js';

const TITLE = 'National museums and their partners';

const PATHS = { page: '/matrix', embed: '/embed/matrix', pictures: '/pictures/matrix.svg' } as const;

/** Registers the matrix of partners and national museums as a page, `/matrix`, and as a file, `/matrix.csv`. */
export function registerMatrix(http: FastifyInstance, options: ThingPagesOptions): void {
  const { execute, contextOf, tagOf, publicUrl, onError, folder, hasContact } = options;
  const stylesheet = readStylesheet(folder);
  const config = { etag: true, page: true } as const;
  const read = (request: FastifyRequest, asked: MatrixRequest) => {
    const context = contextOf(request);
    return readMatrix((text, variables) => execute(text, variables, context), asked);
  };
  const caching = (request: FastifyRequest) => {
    const tag = tagOf(request);
    return tag === undefined ? { 'cache-control': 'no-cache' } : cacheHeaders(tag);
  };
  for (const area of ['page', 'embed', 'pictures'] as const)
    http.get(PATHS[area], { config }, async (request, reply) => {
      try {
        const asked = readMatrixRequest(request.query as Record<string, unknown>);
        const content = contentOf(await read(request, asked), asked);
        const site = { stylesheet, hasContact, origin: publicUrlOf(request, publicUrl), now: new Date() };
        const sending = { site, tag: tagOf(request) };
        return area === 'page'
          ? sendContent(request, reply, content, sending)
          : sendPicture(reply, content, { area, ...sending });
      } catch (error) {
        return sendFailure(reply, error, stylesheet, onError);
      }
    });
  http.get('/matrix.csv', { config }, async (request, reply) => {
    try {
      const asked = readMatrixRequest(request.query as Record<string, unknown>);
      const matrix = await read(request, asked);
      return reply
        .headers(caching(request))
        .header('content-disposition', `attachment; filename="${fileName(asked, matrix)}"`)
        .type('text/csv; charset=utf-8; header=present')
        .send(matrixCsv(matrix, publicUrlOf(request, publicUrl)));
    } catch (error) {
      return sendFailure(reply, error, stylesheet, onError);
    }
  });
}

const fileName = ({ kind, region, year }: MatrixRequest, { meta }: Matrix) =>
  [meta.synthetic && 'synthetic', 'matrix', kind, region, year]
    .filter(Boolean)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .concat('.csv');

const contentOf = (matrix: Matrix, asked: MatrixRequest) => ({
  path: matrixPath(asked),
  title: TITLE,
  description: matrixSummary(matrix, asked),
  trail: [{ label: 'Home', href: '/' }],
  explorer: explorerAt({ national: 'true', kind: asked.kind, ...(asked.region && { region: asked.region }) }),
  meta: matrix.meta,
  picture: heatPicture(matrix),
  body: <MatrixView matrix={matrix} request={asked} />,
});
