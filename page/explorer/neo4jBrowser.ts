import oneOrganisation from '../../cypher/browser/02-one-organisation.cypher';
import twoOrganisations from '../../cypher/browser/03-two-organisations.cypher';
import { filledQuery } from '../filledQuery.js';
import { browserUrl, openedAt } from '../neo4jBrowser.js';
import { h } from './dom.js';

/** A link to the same picture in Neo4j Browser: an organisation and its partners. Nothing where Browser is not known. */
export const organisationInBrowser = (id: string) =>
  inBrowser(filledQuery(oneOrganisation, { organisation: id }));

/** A link to the same picture in Neo4j Browser: what two did together. Nothing where Browser is not known. */
export const linkInBrowser = (one: string, other: string) =>
  inBrowser(filledQuery(twoOrganisations, { one, other }));

async function inBrowser(query: string): Promise<HTMLElement[]> {
  const browser = await browserUrl();
  if (!browser) return [];
  const href = openedAt(browser, query);
  const to = { href, class: 'in-browser', target: '_blank', rel: 'noopener noreferrer' };
  return [h('p', {}, h('a', to, 'Open in Neo4j Browser'))];
}
