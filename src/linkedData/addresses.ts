/** Collections whose members have addresses of their own. */
export const COLLECTIONS = [
  'organisations',
  'loans',
  'projects',
  'sources',
  'partnerships',
  'figures',
] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** An id as part of a path: colons and tildes stay readable. */
const encoded = (id: string) => encodeURIComponent(id).replaceAll('%3A', ':');

/** Addresses of a service at `base` (without a slash at its end). */
export interface Addresses {
  readonly base: string;
  /** The thing itself; redirects to a page or to data about it. */
  thing(collection: Collection, id: string): string;
  /** A part of a thing that has no page of its own, such as a participation in a project. */
  part(thing: string, kind: string, ...ids: readonly string[]): string;
  /** Data about a thing. `extension` is that of a syntax, such as `ttl`. */
  data(collection: Collection, id: string, extension: string): string;
  /** The page about a thing. */
  page(collection: Collection, id: string): string;
  /** The data set as a whole. */
  readonly dataset: string;
}

export const addressesAt = (base: string): Addresses => ({
  base,
  thing: (collection, id) => `${base}/id/${collection}/${encoded(id)}`,
  part: (thing, kind, ...ids) => `${thing}#${[kind, ...ids.map(encoded)].join('-')}`,
  data: (collection, id, extension) => `${base}/data/${collection}/${encoded(id)}.${extension}`,
  page: (collection, id) => `${base}/${collection}/${encoded(id)}`,
  dataset: `${base}/dataset`,
});
