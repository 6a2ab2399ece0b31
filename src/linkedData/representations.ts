import type { FastifyInstance } from 'fastify';
import type { Offer } from '../http/negotiate.js';
import type { Addresses, Collection } from './addresses.js';
import { JSON_LD } from './syntaxes/jsonLd.js';
import { N_TRIPLES } from './syntaxes/nQuads.js';
import type { Syntax } from './syntaxes/syntax.js';
import { TURTLE } from './syntaxes/turtle.js';

/** Syntaxes of documents about one thing. */
export const SYNTAXES: readonly Syntax[] = [TURTLE, JSON_LD, N_TRIPLES];

/** A representation of a thing, with its address. */
export interface Representation extends Offer {
  readonly url: string;
}

/** Media types besides the own one under which clients request a syntax. */
const OTHER_TYPES: Readonly<Record<string, readonly string[]>> = { jsonld: ['application/json'] };

export const bareType = ({ type }: Syntax) => type.split(';', 1)[0]!;

/** The syntaxes as offers, at addresses that end in their extensions. */
export const syntaxOffers = (urlOf: (extension: string) => string): Representation[] =>
  SYNTAXES.map((syntax) => ({
    types: [bareType(syntax), ...(OTHER_TYPES[syntax.extension] ?? [])],
    url: urlOf(syntax.extension),
  }));

/** The page about a thing, if there is one, and the documents about it. */
export function representationsOf(
  http: FastifyInstance,
  collection: Collection,
  id: string,
  at: Addresses,
): Representation[] {
  const page = pageOf(http, collection, id, at);
  return [
    ...(page ? [{ types: ['text/html', 'application/xhtml+xml'], url: page }] : []),
    ...syntaxOffers((extension) => at.data(collection, id, extension)),
  ];
}

/** Address of the page about a thing: its own, or the explorer's; undefined if there is none. */
function pageOf(
  http: FastifyInstance,
  collection: Collection,
  id: string,
  at: Addresses,
): string | undefined {
  if (http.hasRoute({ method: 'GET', url: `/${collection}/:id` })) return at.page(collection, id);
  const query = EXPLORER_VIEWS[collection]?.(id);
  return query && `${at.base}/?${new URLSearchParams(query)}`;
}

const EXPLORER_VIEWS: Partial<Record<Collection, (id: string) => Record<string, string>>> = {
  organisations: (id) => ({ view: 'organisation', id }),
  partnerships: (id) => ({ view: 'link', one: id.split('~')[0] ?? '', other: id.split('~')[1] ?? '' }),
};

/** `Link` header with the other representations of what is described. */
export const alternateLinks = (representations: readonly Representation[]): string[] =>
  representations.map(({ url, types }) => `<${url}>; rel="alternate"; type="${types[0]}"`);
