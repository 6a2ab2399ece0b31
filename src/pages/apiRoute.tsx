import type { FastifyInstance } from 'fastify';
import type { ReadAccess } from '../auth/variables.js';
import { publicUrlOf } from '../http/publicUrl.js';
import type { Limits } from '../limits/limits.js';
import { ApiPage } from './apiPage.js';
import { readGraphqlExamples } from './graphqlExamples.js';
import { sendContent } from './sendContent.js';
import { readStylesheet } from './stylesheet.js';

export interface ApiPageOptions {
  readonly limits: Limits;
  readonly readAccess: ReadAccess;
  /** Configured address of the service; absent: that of each request. */
  readonly publicUrl?: string | undefined;
  /** True if `/contact` leads to the operator. */
  readonly hasContact?: boolean | undefined;
  /** Output folder of `page/build.mjs`. */
  readonly folder?: string;
}

const DESCRIPTION =
  'Use the museum partnership graph from programs: GraphQL, downloads and name matching, with examples in curl, Python, R and JavaScript.';

/** Registers the documentation of the interfaces at `/api`. */
export function registerApiPage(http: FastifyInstance, options: ApiPageOptions): void {
  const { limits, readAccess, publicUrl, hasContact, folder } = options;
  const stylesheet = readStylesheet(folder);
  const queries = readGraphqlExamples(folder);
  http.get('/api', (request, reply) => {
    const base = publicUrlOf(request, publicUrl);
    const body = (
      <ApiPage base={base} limits={limits} queries={queries} needsKey={readAccess === 'authenticated'} />
    );
    const page = {
      path: '/api',
      title: 'API',
      description: DESCRIPTION,
      trail: [{ label: 'Home', href: '/' }],
      body,
    };
    return sendContent(request, reply, page, {
      site: { stylesheet, hasContact, origin: base, now: new Date() },
      tag: undefined,
    });
  });
}
