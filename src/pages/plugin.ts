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
import { cursorsOf } from './paging.js';
import { readPartnership } from './partnershipPage.js';
import type { Several, SourceRef } from './parts.js';
import { sendPicture } from './pictures/sendPicture.js';
import { readPlace } from './placePage.js';
import { readProject } from './projectPage.js';
import { readRegion } from './regionPage.js';
import type { Site } from './render.js';
import { sendContent } from './sendContent.js';
import { readSource } from './sourcePage.js';
import { readStylesheet } from './stylesheet.js';

export interface ThingPagesOptions {
  readonly execute: Execute;
  contextOf(request: FastifyRequest): Context;
  /** True if the graph knows that a record of this collection (`loans`) had this id and was retracted. */
  isRetracted(collection: string, id: string): Promise<boolean>;
  /** Sources by words of their titles, publishers and addresses. */
  findSources(text: string): Promise<Several<SourceRef>>;
  readonly tagOf: TagOf;
  /** Configured address of the service; absent: that of each request. */
  readonly publicUrl?: string | undefined;
  /** True if `/contact` leads to the operator. */
  readonly hasContact?: boolean | undefined;
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

/** Pages with a picture. */
const WITH_PICTURE = new Set(['organisations', 'projects', 'places', 'regions']);

type Answer = (content: PageContent, site: Site, tag: string | undefined) => FastifyReply;

/**
 * Registers a page for each thing at `/organisations/{id}/{slug}` and so on, its picture at `/pictures/organisations/{id}.svg`, and a document
 * for frames of other sites at `/embed/organisations/{id}`.
 */
export function registerThingPages(http: FastifyInstance, options: ThingPagesOptions): void {
  const stylesheet = readStylesheet(options.folder);
  const config = { etag: true, page: true } as const;
  for (const [name, read] of Object.entries(PAGES)) {
    const sending = { ...options, collection: name, read, stylesheet };
    for (const path of [`/${name}/:id`, ...(WITHOUT_SLUG.has(name) ? [] : [`/${name}/:id/:slug`])])
      http.get<{ Params: { id: string } }>(path, { config }, (request, reply) =>
        answerThing(request, reply, { ...sending, id: request.params.id }, (content, site, tag) =>
          content.path === request.url.split('?')[0]
            ? sendContent(request, reply, content, { site, tag })
            : reply.redirect(content.path, 301),
        ),
      );
    if (WITH_PICTURE.has(name)) registerPictures(http, sending);
  }
}

function registerPictures(http: FastifyInstance, sending: Omit<Sending, 'id'>): void {
  const config = { etag: true, page: true } as const;
  for (const area of ['embed', 'pictures'] as const)
    http.get<{ Params: { file: string } }>(
      `/${area}/${sending.collection}/:file`,
      { config },
      (request, reply) => {
        const { file } = request.params;
        const id = area === 'embed' ? file : file.replace(/\.svg$/, '');
        return answerThing(request, reply, { ...sending, id }, (content, site, tag) =>
          sendPicture(reply, content, { area, site, tag }),
        );
      },
    );
}

interface Sending extends ThingPagesOptions {
  readonly collection: string;
  readonly id: string;
  readonly read: ReadPage;
  readonly stylesheet: string | undefined;
}

/** Reads a thing and answers with it; with a notice if there is none, or if it cannot be read. */
async function answerThing(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    id,
    execute,
    contextOf,
    read,
    collection,
    isRetracted,
    onError,
    stylesheet,
    publicUrl,
    tagOf,
    hasContact,
  }: Sending,
  answer: Answer,
): Promise<FastifyReply> {
  const context = contextOf(request);
  const run: RunOperation = (text, variables) => execute(text, variables, context);
  let content: PageContent | undefined;
  try {
    content = await read(run, id, cursorsOf(request.query));
  } catch (error) {
    if (!(error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT'))
      return sendFailure(reply, error, stylesheet, onError);
  }
  if (!content) {
    const [status, notice] = (await isRetracted(collection, id))
      ? ([410, REMOVED] as const)
      : ([404, NOT_FOUND] as const);
    return sendNotice(reply, status, notice, stylesheet);
  }
  const site = { stylesheet, hasContact, origin: publicUrlOf(request, publicUrl), now: new Date() };
  return answer(content, site, tagOf(request));
}
