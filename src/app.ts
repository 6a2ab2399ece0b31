import 'reflect-metadata'; // before any file with decorators, whichever is imported first
import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { printSchema } from 'graphql';
import { contextFor, type Listener } from './api/ask.js';
import { readLibrary } from './api/compose/library.js';
import type { Context } from './api/context.js';
import { explainingOf, tellStatements } from './api/explain.js';
import { maskError } from './api/mask.js';
import { createSchema } from './api/schema.js';
import { registerExport } from './export/plugin.js';
import { newsOf } from './feed/listen.js';
import { registerStream } from './feed/plugin.js';
import type { Graph } from './graph/graph.js';
import { openHttp, tellRefusals } from './http.js';
import { type Limits, USUAL } from './limits/limits.js';
import { onOneLine } from './limits/logLine.js';
import type { PersistedOptions } from './limits/persisted.js';
import { registerLimits } from './limits/plugin.js';
import { limitRate } from './limits/rate.js';
import { costOf, tellCost } from './limits/tellCost.js';
import { registerNeo4jBrowser } from './neo4jBrowser.js';
import { networksOf } from './network/keeper.js';
import { versionOf } from './network/load.js';
import type { Measuring } from './network/thread.js';
import { registerPage } from './page.js';
import { registerCache, tellTag } from './protocol/cache.js';
import { registerHeaders } from './protocol/headers.js';
import { registerReconcile } from './reconcile/plugin.js';
import { registerSubmissions } from './submissions/plugin.js';
import { type Tokens, whoWrites } from './submissions/tokens.js';

export interface AppOptions {
  readonly graph: Graph;
  /** Where Neo4j Browser is, for the page's links; none where it is not known. */
  readonly browserUrl?: string | undefined;
  /** Who may write over HTTP, and where uploads lie meanwhile; nobody may where absent. */
  readonly writing?: Writing | undefined;
  /** What a request may ask for; the usual limits where absent. */
  readonly limits?: Partial<Limits> | undefined;
  /** Operations that clients name instead of sending. */
  readonly persisted?: PersistedOptions | undefined;
  /** Whom the service believes in what address a request came from: proxies before it, or how many. Nobody where absent. */
  readonly trustProxy?: string | number | undefined;
  /** The sites whose pages may ask `/graphql`; `*` is any. None where absent. */
  readonly origins?: readonly string[] | undefined;
  /** Told of every statement before it is sent. */
  readonly onStatement?: Listener;
  /** Told of every error that is not the caller's, with the id that the caller was given. */
  readonly onError?: (id: string, error: unknown) => void;
  /** How many may listen to changes at once. */
  readonly mostListening?: number;
  /** Takes the measures of the network; a thread of its own where absent. */
  readonly measuring?: Measuring;
}

export interface Writing {
  readonly tokens: Tokens;
  readonly folder: string;
}

export interface App {
  /** Starts to listen; port 0 takes a free one. Throws the system's error where it cannot. */
  listen(port: number, host: string): Promise<{ readonly url: string }>;
  /** How many listen to changes. */
  readonly listening: number;
  /** Has the measures of the whole network computed before anybody asks, now and whenever the data change. */
  ahead(): void;
  /** Takes no new requests, lets the running ones end, and resolves then. The graph is the caller's to close. */
  close(): Promise<void>;
}

/** The HTTP service before a graph: the page at `/`, `/graphql` and `/health`. */
export async function createApp(options: AppOptions): Promise<App> {
  const { graph, browserUrl, onStatement, onError = logError, measuring } = options;
  const limits: Limits = { ...USUAL, ...options.limits };
  const questioned = graph.within(limits.readSeconds);
  const http = openHttp(limits, options.trustProxy);
  const schema = await createSchema();
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    persistedQueries: false, // only those that the keeper of the service keeps: src/limits/persisted.ts
    parseOptions: { maxTokens: limits.tokens },
    includeStacktraceInErrorResponses: false,
    formatError: maskError(onError),
    stopOnTerminationSignals: false,
    plugins: [
      fastifyApolloDrainPlugin(http),
      ApolloServerPluginLandingPageDisabled(),
      tellStatements,
      tellCost,
      tellTag,
    ],
  });
  await apollo.start();
  tellRefusals(http, onError);
  await registerHeaders(http, { origins: options.origins });
  const tokens = options.writing?.tokens;
  await limitRate(http, limits, ({ headers: { authorization } }) => {
    const who = authorization === undefined ? { refused: 'MISSING' } : whoWrites(tokens, authorization);
    return 'by' in who ? who.by : undefined;
  });
  const measuredOf = registerLimits(http, { schema, limits, persisted: options.persisted });
  const tagOf = registerCache(http, { version: () => versionOf(graph), schema: printSchema(schema) });
  const library = readLibrary();
  const networks = networksOf(graph, {
    onError: (error) => onError(randomUUID(), error),
    ...(measuring && { measuring }),
  });
  await http.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: async (request) => {
      const { authorization, explain, cost } = request.headers;
      return contextFor(
        questioned,
        library,
        {
          networks,
          caller: { tokens: options.writing?.tokens, authorization },
          explaining: explainingOf(explain),
          cost: costOf(cost, measuredOf(request), limits),
          tag: tagOf(request),
        },
        onStatement,
      );
    },
  });
  http.get('/health', async () => ({ status: 'alive' }));
  await registerReconcile(http, { graph: questioned, onError });
  await registerSubmissions(http, { graph, folder: '', onError, ...options.writing });
  const news = newsOf((text, parameters) => graph.read(text, parameters));
  const stream = await registerStream(http, {
    schema,
    onError,
    most: options.mostListening,
    context: () => contextFor(questioned, library, { networks, news }, onStatement),
  });
  await registerExport(http, { graph, schema, library, onError });
  await registerNeo4jBrowser(http);
  await registerPage(http, { browserUrl });
  return {
    async listen(port, host) {
      return { url: `${await http.listen({ port, host })}/` };
    },
    get listening() {
      return stream.listening;
    },
    ahead: () => networks.ahead(),
    async close() {
      await apollo.stop();
      await http.close();
      await networks.close();
    },
  };
}

function logError(id: string, error: unknown): void {
  process.stderr.write(`${id} ${onOneLine(error instanceof Error ? String(error.stack) : String(error))}\n`);
}
