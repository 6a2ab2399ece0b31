import oneOrganisation from '../../cypher/browser/02-one-organisation.cypher';
import twoOrganisations from '../../cypher/browser/03-two-organisations.cypher';
import { filledQuery } from '../filledQuery.js';
import { browserUrl, openedAt } from '../neo4jBrowser.js';
import { h } from './dom.js';

/** Link to an organisation and its partners in Neo4j Browser; empty if no Browser address is configured. */
export const organisationInBrowser = (id: string) =>
  inBrowser(filledQuery(oneOrganisation, { organisation: id }));

/**
 * Link to the activities of two organisations in Neo4j Browser; empty if no Browser address is configured.
 */
export const linkInBrowser = (one: string, other: string) =>
  inBrowser(filledQuery(twoOrganisations, { one, other }));

async function inBrowser(query: string): Promise<HTMLElement[]> {
  const browser = await browserUrl();
  if (!browser) return [];
  const href = openedAt(browser, query);
  const to = { href, class: 'in-browser', target: '_blank', rel: 'noopener noreferrer' };
  return [h('p', {}, h('a', to, 'Open in Neo4j Browser'))];
}
