import { h } from './dom.js';

/** Parameters of the current address. A view depends only on its address, so that it can be shared. */
export const here = () => new URLSearchParams(location.search);

type Part = readonly [name: string, value: string | undefined];

/** Explorer address with repeatable parameters; empty values are left out. */
export function addressOfAll(parts: readonly Part[]): string {
  const query = new URLSearchParams();
  for (const [name, value] of parts) if (value) query.append(name, value);
  return `/?${query}`;
}

/** Explorer address with single parameters; empty values are left out. */
export const addressOf = (parts: Readonly<Record<string, string | undefined>>) =>
  addressOfAll(Object.entries(parts));

/** Current address with some parameters changed. */
export function changed(parts: Readonly<Record<string, string | undefined>>): string {
  return addressOf({ ...Object.fromEntries(here()), ...parts });
}

export function go(address: string): void {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

export const organisationAt = (id: string) => addressOf({ view: 'organisation', id });
export const linkAt = (one: string, other: string) => addressOf({ view: 'link', one, other });
/** Address of the page of a record; the service redirects to its readable form. */
export const pageAt = (collection: 'loans' | 'organisations' | 'partnerships' | 'projects', id: string) =>
  `/${collection}/${encodeURIComponent(id)}`;
/** Title of a loan or project, with a link to its page. */
export const toPage = (collection: 'loans' | 'projects', { id, title }: { id: string; title: string }) =>
  h('a', { href: pageAt(collection, id) }, title);
export const toOrganisation = ({ id, name }: { id: string; name: string }) =>
  h('a', { href: organisationAt(id) }, name);
