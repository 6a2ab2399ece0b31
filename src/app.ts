import 'reflect-metadata'; // before any file with decorators, whichever is imported first
import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyRequest } from 'fastify';
import { graphql, printSchema } from 'graphql';
import { authorizationPlugin } from './api/authorizationPlugin.js';
import { readLibrary } from './api/compose/library.js';
import type { Context, SettledFields } from './api/context.js';
import { createContext, type StatementListener } from './api/createContext.js';
import { formatError } from './api/errorFormatter.js';
import { explainingOf, explainPlugin } from './api/explain.js';
import { registerCachedResponses } from './api/fastPath/cachedResponses.js';
import { registerGraphql } from './api/fastPath/route.js';
import { createSchema } from './api/schema.js';
import { type AuthOptions, registerAuthentication } from './auth/authenticate.js';
import { registerCaller } from './auth/callerRoute.js';
import { registerReadAccess } from './auth/readAccess.js';
import type { ReadAccess } from './auth/variables.js';
import type { GraphClient } from './database/client.js';
import { ReadGate } from './database/consistentReads.js';
import { registerExport } from './export/plugin.js';
import { createExportSender } from './export/sending.js';
import { subgraphOf } from './federation/subgraph.js';
import { registerAtom } from './feed/atom/plugin.js';
import { createChangeNotifier } from './feed/changeNotifier.js';
import { registerStream } from './feed/plugin.js';
import { positionOf } from './feed/read.js';
import { etagPlugin, registerEtag } from './http/etag.js';
import { registerHealthRoutes, registerUnavailableResponses } from './http/healthRoutes.js';
import { registerSecurityHeaders } from './http/securityHeaders.js';
import { createHttpServer, registerErrorResponses, routesOf } from './http/server.js';
import { recoverSwitch } from './ingest/submission/writeLease.js';
import { createClientSlots } from './limits/clientSlots.js';
import { COST_HEADER, costExtension, costOf } from './limits/costExtension.js';
import { type Limits, USUAL } from './limits/limits.js';
import type { PersistedOptions } from './limits/persisted.js';
import { registerLimits } from './limits/plugin.js';
import { registerQueue } from './limits/queue.js';
import { registerRateLimit } from './limits/rateLimit.js';
import { refuseCompressed } from './limits/refuseCompressed.js';
import { refuseBadUrls } from './limits/search.js';
import { COLLECTIONS } from './linkedData/addresses.js';
import { find } from './linkedData/find.js';
import { registerLinkedData } from './linkedData/plugin.js';
import { registerMcp } from './mcp/plugin.js';
import { registerNeo4jBrowser } from './neo4jBrowser.js';
import { stateOf } from './network/load.js';
import { createNetworkSnapshots } from './network/networkCache.js';
import type { Measuring } from './network/thread.js';
import { registerOpenApi } from './openApi/plugin.js';
import { registerPage } from './page.js';
import { registerApiPage } from './pages/apiRoute.js';
import { findSources } from './pages/findSources.js';
import { registerMatrix } from './pages/matrix/route.js';
import { createPageExecutor } from './pages/operations.js';
import { pageOperations } from './pages/pageOperations.js';
import { registerThingPages, type ThingPagesOptions } from './pages/plugin.js';
import { registerSearchPage } from './pages/searchRoute.js';
import { type Ask, readWarmupQueries, warmUpOperations, warmUpPlanCache } from './planCacheWarmup.js';
import { registerReconcile } from './reconcile/plugin.js';
import { registerReport } from './reportFiles/plugin.js';
import { readDataVersion } from './siteInfo/dataVersion.js';
import { registerSiteInfo } from './siteInfo/plugin.js';
import type { StartupServer } from './startup/server.js';
import { STOP_SECONDS, trackRequests } from './stopping.js';
import { registerSubmissions } from './submissions/plugin.js';
import { registerTemplates } from './submissions/templates.js';
import { InstrumentedClient } from './telemetry/instrumentedClient.js';
import { toSingleLine } from './telemetry/logLine.js';
import { errorCodesPlugin, registerRequestLog, registerRequestStats } from './telemetry/plugin.js';
import type { Telemetry } from './telemetry/telemetry.js';

export interface AppOptions {
  readonly graph: GraphClient;
  /** Address of Neo4j Browser, for links on the page. No links if absent. */
  readonly browserUrl?: string | undefined;
  /** Accepted credentials and the upload folder. Writing over HTTP is off if absent. */
  readonly writing?: Writing | undefined;
  /** Default: public. If `authenticated`, only callers known through `writing` may read. */
  readonly readAccess?: ReadAccess | undefined;
  /** Limits on requests. Defaults if absent. */
  readonly limits?: Partial<Limits> | undefined;
  /** Persisted operations, which clients call by hash. */
  readonly persisted?: PersistedOptions | undefined;
  /** Trusted proxies (addresses, or their number) whose forwarded client addresses are used. None if absent. */
  readonly trustProxy?: string | number | undefined;
  /** Address of the service for its clients, without a slash at its end. That of each request if absent. */
  readonly publicUrl?: string | undefined;
  /** Email or web address of the operator. Shown nowhere if absent. */
  readonly contact?: string | undefined;
  /** Size of the response cache in bytes. Off if absent. */
  readonly responseCacheBytes?: number | undefined;
  /** True if the schema is a subgraph of Apollo Federation: see src/federation. */
  readonly federation?: boolean | undefined;
  /** Time that requests in flight have to finish when the service stops, in seconds. */
  readonly stopSeconds?: number | undefined;
  /** Origins that may call `/graphql`; `*` is any. None if absent. */
  readonly origins?: readonly string[] | undefined;
  /** Called for every statement before it is sent. */
  readonly onStatement?: StatementListener;
  /** Called for every error that is not the caller's, with the id the caller received. */
  readonly onError?: (id: string, error: unknown) => void;
  /** Log, metrics and traces. None if absent. */
  readonly watch?: Telemetry | undefined;
  /** A server that is already listening, whose requests the service takes over; a new one if absent. */
  readonly startup?: StartupServer | undefined;
  /** Computes network measures. Default: a worker thread. */
  readonly measuring?: Measuring;
}

/** Credentials accepted in addition to the graph's API keys, and the upload folder. */
export interface Writing extends AuthOptions {
  readonly folder: string;
}

export interface App {
  /** Starts to listen; port 0 takes a free one. Throws the system's error if it cannot. */
  listen(port: number, host: string): Promise<{ readonly url: string }>;
  /** Every route, such as `GET /health`. */
  readonly routes: readonly string[];
  /** Number of clients subscribed to changes. */
  readonly listening: number;
  /**
   * Warms up: plans the statements of the explorer's first views and computes the network measures; recomputes the measures whenever
   * the data change. Resolves after the first time.
   */
  warmUp(): Promise<void>;
  /** Stops accepting requests and resolves when running ones have ended. The caller closes the graph. */
  close(): Promise<void>;
}

/** Creates the HTTP service on a graph: the page at `/`, `/graphql`, `/health` and the other routes. */
export async function createApp(options: AppOptions): Promise<App> {
  const { browserUrl, readAccess = 'public', onStatement, measuring, watch } = options;
  const { onError = watch?.error ?? logError } = options;
  const graph = watch?.graph(options.graph) ?? options.graph;
  const limits: Limits = { ...USUAL, ...options.limits };
  const questioned = graph.within(limits.queryTimeoutSeconds);
  const gate = new ReadGate({ state: () => stateOf(questioned), onSwitching: recoverSwitch(graph, onError) });
  let stopping = false;
  const http = createHttpServer(limits, options.trustProxy, options.startup);
  const routes = routesOf(http);
  const endOpenRequests = trackRequests(http);
  const schema = options.federation ? subgraphOf(await createSchema()) : await createSchema();
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    persistedQueries: false, // own persisted operations instead: src/limits/persisted.ts
    parseOptions: { maxTokens: limits.tokens },
    includeStacktraceInErrorResponses: false,
    formatError: formatError(onError),
    stopOnTerminationSignals: false,
    plugins: [
      fastifyApolloDrainPlugin(http),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(), // otherwise a subgraph sends its timings to any client
      explainPlugin,
      costExtension,
      etagPlugin,
      registerUnavailableResponses,
      ...(watch ? [errorCodesPlugin] : []),
      authorizationPlugin,
    ],
  });
  await apollo.start();
  if (watch) registerRequestStats(http, watch);
  registerErrorResponses(http, onError);
  await registerSecurityHeaders(http, { origins: options.origins });
  const principalOf = registerAuthentication(http, graph, options.writing);
  const chargeMore = registerRateLimit(http, limits, (request) => {
    const principal = principalOf(request);
    return typeof principal === 'string' ? undefined : `${principal.method} ${principal.by}`;
  });
  registerReadAccess(http, readAccess, principalOf);
  refuseCompressed(http);
  refuseBadUrls(http);
  const { measuredOf, operationOf } = registerLimits(http, {
    schema,
    limits,
    persisted: options.persisted,
    chargeMore,
  });
  if (watch) registerRequestLog(http, watch, measuredOf);
  const library = readLibrary();
  const networks = createNetworkSnapshots(graph, {
    onError: (error) => onError(randomUUID(), error),
    ...(measuring && { measuring }),
    versionSeconds: limits.queryTimeoutSeconds,
  });
  const slotOf = registerCachedResponses(http, {
    operationOf,
    bytes: options.responseCacheBytes ?? 0,
    version: networks.version,
  });
  registerQueue(http, { limits, onQueue: watch?.queued, isUnresponsive: () => graph.isUnresponsive() });
  const tagOf = registerEtag(http, {
    version: networks.version,
    feed: async () => (await positionOf((text, parameters) => questioned.read(text, parameters))).feed,
    schema: printSchema(schema),
  });
  const contextOf = (request: FastifyRequest, answered?: SettledFields) => {
    const { tally } = request;
    const { explain, [COST_HEADER]: cost } = request.headers;
    const context = createContext(
      gate.client(questioned instanceof InstrumentedClient ? questioned.for(tally) : questioned),
      library,
      {
        networks,
        limits,
        principal: principalOf(request),
        writer: gate.client(graph instanceof InstrumentedClient ? graph.for(tally) : graph),
        explaining: explainingOf(explain),
        cost: costOf(cost, measuredOf(request), limits),
        tag: tagOf(request),
        answered,
      },
      onStatement,
    );
    return Object.assign(context, { tally });
  };
  registerGraphql(http, {
    apollo,
    schema,
    operationOf,
    contextOf,
    slotOf,
  });
  const executePage = createPageExecutor(schema);
  registerSiteInfo(http, {
    graph: questioned,
    publicUrl: options.publicUrl,
    contact: options.contact,
    dataVersion: (request) => readDataVersion(executePage, contextOf(request)),
  });
  const pages: ThingPagesOptions = {
    execute: executePage,
    async isRetracted(name, id) {
      const collection = COLLECTIONS.find((one) => one === name);
      return collection !== undefined && (await find(questioned, collection, id)).state === 'RETRACTED';
    },
    hasContact: options.contact !== undefined,
    findSources: (text) => findSources(questioned, text),
    contextOf,
    tagOf,
    publicUrl: options.publicUrl,
    onError,
  };
  registerThingPages(http, pages);
  registerSearchPage(http, pages);
  registerMatrix(http, pages);
  registerApiPage(http, { limits, readAccess, publicUrl: options.publicUrl, hasContact: pages.hasContact });
  registerOpenApi(http, options.publicUrl);
  registerMcp(http, { schema, publicUrl: options.publicUrl, origins: options.origins });
  registerHealthRoutes(http, graph, () => stopping);
  await registerReconcile(http, { graph: questioned, publicUrl: options.publicUrl, onError });
  const imported = watch?.imported;
  const folder = options.writing?.folder;
  await registerSubmissions(http, { graph, principalOf, folder, onError, imported });
  registerTemplates(http);
  registerCaller(http, principalOf);
  const news = createChangeNotifier((text, parameters) => graph.read(text, parameters));
  const stream = await registerStream(http, {
    schema,
    operationOf,
    onError,
    limits,
    context: () => createContext(gate.client(questioned), library, { networks, limits, news }, onStatement),
  });
  /**
   * Runs an operation like a client request, but with longer timeouts and without rate limits, request limits or
   * logging.
   */
  const asking: Ask = async (source, variableValues) => {
    const contextValue = createContext(gate.client(graph), library, { networks }, onStatement);
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
    return errors ? undefined : data;
  };
  if (watch) watch.sources.listening = () => stream.listening;
  const slots = createClientSlots(limits.exports, limits.exportsPerClient);
  const sendExport = createExportSender(http, onError);
  const { publicUrl } = options;
  await registerExport(http, { graph, schema, library, publicUrl, slots, sendExport, onError });
  await registerLinkedData(http, {
    graph: questioned,
    schema,
    library,
    publicUrl,
    tagOf,
    sendExport,
    onError,
  });
  await registerReport(http, {
    reported: networks.reported,
    publicUrl: options.publicUrl,
    slots,
    tagOf,
    onError,
  });
  await registerAtom(http, {
    schema,
    read: (text, parameters) => questioned.read(text, parameters),
    runFor: (request) => {
      const context = contextOf(request);
      return (text, variables) => executePage(text, variables, context);
    },
    isSynthetic: async (request) => (await readDataVersion(executePage, contextOf(request))).synthetic,
    publicUrl: options.publicUrl,
    tagOf,
    onError,
  });
  await registerNeo4jBrowser(http);
  await registerPage(http, { browserUrl, readAccess, contact: options.contact });
  return {
    async listen(port, host) {
      return { url: `${await http.listen({ port, host })}/` };
    },
    routes,
    get listening() {
      return stream.listening;
    },
    async warmUp() {
      const views = readWarmupQueries();
      if (views) await warmUpPlanCache(asking, views, () => stopping);
      await warmUpOperations(asking, pageOperations, () => stopping);
      if (!stopping) await networks.warmUp();
    },
    async close() {
      stopping = true;
      // a keep-alive connection would delay the shutdown
      const ending = setTimeout(endOpenRequests, (options.stopSeconds ?? STOP_SECONDS) * 1_000);
      const idle = setInterval(() => http.server.closeIdleConnections(), 100);
      try {
        await apollo.stop();
        await http.close();
        await networks.close();
      } finally {
        clearInterval(idle);
        clearTimeout(ending);
      }
    },
  };
}

function logError(id: string, error: unknown): void {
  process.stderr.write(
    `${id} ${toSingleLine(error instanceof Error ? String(error.stack) : String(error))}\n`,
  );
}
