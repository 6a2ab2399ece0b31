import { foldLetters } from '../domain/names.js';
import { COLLECTIONS } from '../linkedData/addresses.js';
import { JSON_LD } from '../linkedData/syntaxes/jsonLd.js';
import { TURTLE } from '../linkedData/syntaxes/turtle.js';

/** Longest slug, in characters; longer ones are cut after a word. */
const LONGEST_SLUG = 70;

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Readable end of an address: `Łódź & Leeds’ Museum` → `lodz-and-leeds-museum`. `-` if nothing is left. */
export function slugOf(text: string): string {
  const words = foldLetters(text)
    .replace(/[&+]/gu, ' and ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const fitting = words.filter((_, at) => words.slice(0, at + 1).join('-').length <= LONGEST_SLUG);
  return fitting.join('-') || words.join('-').slice(0, LONGEST_SLUG) || '-';
}

/** An id as part of a path: `:` and `~`, which ids contain, stay readable. */
const part = (id: string) => encodeURIComponent(id).replaceAll('%3A', ':').replaceAll('%7E', '~');

/** Paths of the pages, each the canonical one. */
export const organisationPath = ({ id, name }: Named) => `/organisations/${part(id)}/${slugOf(name)}`;
export const loanPath = ({ id, title }: Titled) => `/loans/${part(id)}/${slugOf(title)}`;
export const projectPath = ({ id, title }: Titled) => `/projects/${part(id)}/${slugOf(title)}`;
export const sourcePath = ({ id, title }: Titled) => `/sources/${part(id)}/${slugOf(title)}`;
export const partnershipPath = (id: string) => `/partnerships/${part(id)}`;
export const placePath = (place: string) => `/places/${slugOf(place)}`;
export const regionPath = (region: string) => `/regions/${slugOf(region)}`;
export const searchPath = (text: string) => `/search?${new URLSearchParams({ q: text })}`;

/** Addresses of the explorer’s views of the same things. */
export const explorerAt = (parameters: Readonly<Record<string, string>>) =>
  `/?${new URLSearchParams(parameters)}`;

/** Addresses of the data about the record of a page, with their types; none for pages that are not about one. */
export function dataPaths(path: string): readonly (readonly [type: string, path: string])[] {
  const [, collection, id] = path.split('/');
  if (!id || !COLLECTIONS.some((name) => name === collection)) return [];
  return [TURTLE, JSON_LD].map(({ type, extension }) => [
    type.split(';')[0]!,
    `/data/${collection}/${id.split('?')[0]}.${extension}`,
  ]);
}
