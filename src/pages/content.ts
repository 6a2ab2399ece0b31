import type { ReactNode } from 'react';
import type { Cursors } from './paging.js';
import type { Picture } from './pictures/picture.js';

/** A step of the breadcrumb; the last one, the page itself, has no address. */
export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** What the graph states about a response: its version, and whether it contains synthetic data. */
export interface DataMeta {
  readonly dataVersion: number;
  readonly changed: string | null;
  readonly synthetic: boolean;
}

/** Metadata that each operation of a page selects, of its list of sources or partners. */
export const META = 'meta { dataVersion changed synthetic }';

/** Content of a page, without header and footer. */
export interface PageContent {
  /** Canonical path. Other addresses of the same thing are redirected to it. */
  readonly path: string;
  readonly title: string;
  /** One sentence for search engines and link previews. */
  readonly description: string;
  readonly trail: readonly Crumb[];
  /** Address of the explorer’s view of the same thing. */
  readonly explorer?: string;
  /** The thing in schema.org’s terms, without `@context` and `url`. */
  readonly jsonLd?: Readonly<Record<string, unknown>>;
  readonly meta?: DataMeta | undefined;
  /** Drawing of the page’s data, shown where its body has a Figure. */
  readonly picture?: Picture | undefined;
  readonly body: ReactNode;
}

/** Runs an operation of a page for a request. Throws its first error. */
export type RunOperation = (text: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Reads a page by the id or name in its address, with the rows of long tables after the cursors of the address. Undefined: no match. */
export type ReadPage = (run: RunOperation, id: string, after: Cursors) => Promise<PageContent | undefined>;
