import MiniSearch from 'minisearch';

/** A section of a document, as `page/documents.mjs` writes it. */
export interface Section {
  /** Address of the page, with the anchor of the heading. */
  readonly address: string;
  /** Title of the document. */
  readonly title: string;
  readonly heading: string;
  /** Plain text below the heading, up to the next one. */
  readonly text: string;
}

/** A section that matches, with the part of its text around the first matching word. */
export interface Match extends Section {
  readonly excerpt: string;
}

/** Maximum number of sections returned. */
const MOST = 30;

/** Characters before and after the first matching word in an excerpt. */
const AROUND = { before: 60, after: 160 } as const;

/**
 * Full-text search over the sections of the documentation. Words may be incomplete or have a typing error; all must match. Best matches
 * first, at most 30.
 */
export function searchIn(sections: readonly Section[]): (query: string) => Match[] {
  const index = new MiniSearch<Section>({
    idField: 'address',
    fields: ['title', 'heading', 'text'],
    searchOptions: {
      boost: { heading: 4, title: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  // Two headings of one document can have the same words, and so the same address.
  const byAddress = new Map(sections.map((section) => [section.address, section]));
  index.addAll([...byAddress.values()]);
  return (query) =>
    index
      .search(query)
      .slice(0, MOST)
      .flatMap(({ id, terms }) => {
        const section = byAddress.get(id as string);
        return section ? [{ ...section, excerpt: excerptOf(section.text, terms) }] : [];
      });
}

/** The part of a text around the first of the terms, with an ellipsis where it was cut; the beginning if none occurs. */
export function excerptOf(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase();
  const places = terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const start = first > AROUND.before ? text.indexOf(' ', first - AROUND.before) + 1 : 0;
  const end = first + AROUND.after < text.length ? text.lastIndexOf(' ', first + AROUND.after) : text.length;
  const part = text.slice(start, Math.max(end, first));
  return `${start > 0 ? '… ' : ''}${part}${end < text.length ? ' …' : ''}`;
}
