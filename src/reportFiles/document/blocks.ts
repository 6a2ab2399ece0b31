import type { SourceReference } from '../../report/facts.js';

/** A piece of text: plain, a link, or the number of a source note. */
export type Inline =
  | string
  | { readonly text: string; readonly href: string }
  | { readonly strong: string }
  | { readonly note: number };

export type Cell = readonly Inline[];

/** A bar of a chart: from 0 to the definite count in full colour, on to the possible count in pale colour. */
export interface Bar {
  readonly label: string;
  readonly definite: number;
  readonly possible: number;
  /** Value as text, at the end of the bar. */
  readonly text: string;
}

export interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** Where its numbers come from, and the licence. */
  readonly credit: string;
}

/** A part of a document, independent of its format. The first cell of each row of a table is its heading. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly id: string; readonly text: string }
  | { readonly kind: 'paragraph' | 'warning'; readonly content: Cell }
  | { readonly kind: 'list'; readonly items: readonly Cell[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly heads: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'chart'; readonly chart: Chart };

/** A report as a document. */
export interface ReportDocument {
  readonly title: string;
  readonly subtitle: string;
  /** Lines of the title page. */
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly blocks: readonly Block[];
  /** Numbered sources: the first is note 1. */
  readonly notes: readonly SourceReference[];
}

/** Alternative text of a chart: all of its values. */
export const altOf = ({ title, bars }: Chart): string =>
  `Bar chart: ${title}. ${bars.map(({ label, text }) => `${label}: ${text}`).join('; ')}.`;
