import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { escaped, FRAME_POLICY } from './reconcile/html.js';

/** Below which address of the service everything for Neo4j Browser is. */
export const PREFIX = '/neo4j-browser';

/** The guide that Neo4j Browser opens with, below the service's address. */
export const GUIDE = `${PREFIX}/guide.html`;

const FOLDER = new URL('../cypher/browser/', import.meta.url);

/** In the file of all queries: Browser makes a folder of this name for them. */
const NAME = 'Museum partnership graph';

/** No file has a time of its own, so that the same queries give the same bytes. ZIP knows no year before 1980. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Serves what Neo4j Browser is prepared with, which is another site to it: a guide, a style sheet, and the saved queries, one to
 * a file and all in one. Any site may read: nothing here is of a visitor's.
 */
export async function registerNeo4jBrowser(http: FastifyInstance): Promise<void> {
  const queries = readQueries();
  const guide = readFileSync(new URL('guide.html', FOLDER), 'utf8');
  const style = readFileSync(new URL('style.grass', FOLDER), 'utf8');
  const all = zipped(queries);
  await http.register(
    async (scope) => {
      scope.addHook('onRequest', async (_request, reply) => {
        reply.headers({ 'access-control-allow-origin': '*', 'cache-control': 'no-cache' });
      });
      // Browser sends these two with each guide, so that its own browser asks first.
      scope.options('/*', (_request, reply) =>
        reply
          .code(204)
          .headers({
            'access-control-allow-methods': 'GET',
            'access-control-allow-headers': 'cache-control, pragma',
            'access-control-max-age': '86400',
          })
          .send(),
      );
      scope.get('/', (request, reply) => text(reply, 'plain', contents(serviceOf(request), queries)));
      scope.get('/guide.html', (request, reply) =>
        text(
          reply.header('content-security-policy', FRAME_POLICY), // it has styles of its own
          'html',
          filled(guide, serviceOf(request), queries),
        ),
      );
      scope.get('/style.grass', (_request, reply) => text(reply, 'plain', style));
      scope.get('/queries.zip', (_request, reply) =>
        reply
          .type('application/zip')
          .header('content-disposition', 'attachment; filename="partnership-graph-queries.zip"')
          .send(all),
      );
      for (const [name, query] of queries)
        scope.get(`/queries/${name}.cypher`, (_request, reply) => text(reply, 'plain', query));
    },
    { prefix: PREFIX },
  );
}

type Queries = ReadonlyMap<string, string>;

/** The saved queries in the order of their names. */
function readQueries(): Queries {
  const names = readdirSync(fileURLToPath(FOLDER)).filter((name) => name.endsWith('.cypher'));
  return new Map(
    names.sort().map((name) => [name.slice(0, -7), readFileSync(new URL(name, FOLDER), 'utf8').trimEnd()]),
  );
}

/** A ZIP with each query in a file: what Browser takes when it is dropped onto its window. */
function zipped(queries: Queries): Buffer {
  const files: Zippable = {};
  for (const [name, query] of queries) files[`${NAME}/${name}.cypher`] = strToU8(query);
  return Buffer.from(zipSync(files, { mtime: NO_TIME }));
}

/** The guide with the service's address and the texts of the saved queries, each as something that Browser can run. */
function filled(guide: string, service: string, queries: Queries): string {
  return guide
    .replaceAll('{{service}}', () => escaped(service)) // a function: `$` in a text would be a pattern
    .replace(/\{\{query ([\w-]+)\}\}/g, (_, name: string) => {
      const query = queries.get(name);
      if (query === undefined)
        throw new Error(`The guide names a query ${name}, which cypher/browser has not.`);
      return `<pre class="code runnable">${escaped(query)}</pre>`;
    });
}

/** The service's address as the client sees it, such as `http://127.0.0.1:4000`. */
const serviceOf = ({ protocol, host }: FastifyRequest) => `${protocol}://${host}`;

function contents(service: string, queries: Queries): string {
  const base = `${service}${PREFIX}`;
  const titles = [...queries].map(([name, query]) => [`${base}/queries/${name}.cypher`, titleOf(query)]);
  return [
    'For Neo4j Browser. Type into its editor:',
    `  :guide ${service}${GUIDE}`,
    `  :style ${base}/style.grass`,
    'The saved queries, all in one file to be dropped onto its window:',
    `  ${base}/queries.zip`,
    'and one to a file:',
    ...titles.map(([address, title]) => `  ${address}  ${title}`),
    '',
  ].join('\n');
}

const titleOf = (query: string) => (query.split('\n')[0] ?? '').replace(/^\/\/\s*/, '');

const text = (reply: FastifyReply, type: 'html' | 'plain', body: string) =>
  reply.type(`text/${type}; charset=utf-8`).send(body);
