import { createContext, type ReactNode } from 'react';

/** A drawing without its frame. */
export interface Picture {
  /** What is drawn, as the heading of the picture. */
  readonly title: string;
  /** The drawing in words, for readers who do not see it. */
  readonly description: string;
  /** Pixels of the drawing. */
  readonly width: number;
  readonly height: number;
  /** Shapes of SVG, without styles, which the content security policy would block. */
  readonly drawing: ReactNode;
}

/** The framed picture of the page that is rendered; null if it has none. */
export const FigureContext = createContext<ReactNode>(null);

/** `/organisations/tate/tate` → `/organisations/tate`: an address without its readable end. */
const withoutSlug = (path: string) => path.split('/').slice(0, 3).join('/');

/** Address of a page’s picture below `/embed` or `/pictures`: `/pictures/organisations/tate.svg`. */
export function pictureAddress(area: 'embed' | 'pictures', path: string): string {
  const [address = '', query] = path.split('?');
  return `/${area}${withoutSlug(address)}${area === 'pictures' ? '.svg' : ''}${query ? `?${query}` : ''}`;
}
