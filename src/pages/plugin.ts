import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Context } from '../api/context.js';
import type { Report } from '../api/errorFormatter.js';
import type { TagOf } from '../http/etag.js';
import { publicUrlOf } from '../http/publicUrl.js';
import type { PageContent, ReadPage, RunOperation } from './content.js';
import { readLoan } from './loanPage.js';
import { NOT_FOUND, REMOVED } from './notFound.js';
import { sendFailure, sendNotice } from './notice.js';
import type { Execute } from './operations.js';
import { readOrganisation } from './organisationPage.js';
import { readPartnership } from './partnershipPage.js';
import { readPlace } from './placePage.js';
import { readProject } from './projectPage.js';
import { readRegion } from './regionPage.js';
import { sendContent } from './sendContent.js';
import { readSource } from './sourcePage.js';
import { readStylesheet } from './stylesheet.js';

export interface ThingPagesOptions {
  readonly execute: Execute;
  contextOf(request: FastifyRequest): Context;
  /** True if the graph knows that a record of this collection (`loans`) had this id and was retracted. */
  isRetracted(collection: string, id: string): Promise<boolean>;
  readonly tagOf: TagOf;
  /** Configured address of the service; absent: that of each request. */
  readonly publicUrl?: string | undefined;
  readonly onError: Report;
  /** Output folder of `page/build.mjs`. */
  readonly folder?: string;
}

/** Pages without a readable end: the id is a name, or that of two organisations. */
const WITHOUT_SLUG = new Set(['partnerships', 'places', 'regions']);

/** Pages of things, by the first part of their address. */
const PAGES: Readonly<Record<string, ReadPage>> = {
  organisations: readOrganisation,
  loans: readLoan,
  projects: readProject,
  sources: readSource,
  partnerships: readPartnership,
  places: readPlace,
  regions: readRegion,
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True if the route runs queries of a page, so that it takes a slot of the concurrency limiter. */
    readonly page?: true;
  }
}

/** Registers a page for each thing at `/organisations/{id}/{slug}` and so on. */
export function registerThingPages(http: FastifyInstance, options: ThingPagesOptions): void {
  const stylesheet = readStylesheet(options.folder);
  for (const [name, read] of Object.entries(PAGES))
    for (const path of [`/${name}/:id`, ...(WITHOUT_SLUG.has(name) ? [] : [`/${name}/:id/:slug`])])
      http.get<{ Params: { id: string } }>(path, { config: { etag: true, page: true } }, (request, reply) =>
        sendThing(request, reply, { ...options, collection: name, read, stylesheet }),
      );
}

interface Sending extends ThingPagesOptions {
  readonly collection: string;
  readonly read: ReadPage;
  readonly stylesheet: string | undefined;
}

async function sendThing(
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  { execute, contextOf, read, collection, isRetracted, onError, stylesheet, publicUrl, tagOf }: Sending,
): Promise<FastifyReply> {
  const context = contextOf(request);
  const run: RunOperation = (text, variables) => execute(text, variables, context);
  let content: PageContent | undefined;
  try {
    content = await read(run, request.params.id);
  } catch (error) {
    if (!(error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT'))
      return sendFailure(reply, error, stylesheet, onError);
  }
  if (!content) {
    const isGone = await isRetracted(collection, request.params.id);
    const [status, notice] = isGone ? ([410, REMOVED] as const) : ([404, NOT_FOUND] as const);
    return sendNotice(reply, status, notice, stylesheet);
  }
  if (content.path !== request.url.split('?')[0]) return reply.redirect(content.path, 301);
  const site = { stylesheet, origin: publicUrlOf(request, publicUrl), now: new Date() };
  return sendContent(request, reply, content, { site, tag: tagOf(request) });
}
