import { browserUrl, openedAt } from './neo4jBrowser.js';

/** Contents of `cypher/browser/`, injected by the build; the first line of each is its title. */
declare const BROWSER_QUERIES: readonly string[];

/**
 * Fills the menu with links that open Neo4j Browser with a query in its editor. Stays hidden if no Browser
 * address is configured.
 */
export async function showBrowserLinks(menu: HTMLDetailsElement): Promise<void> {
  const browser = await browserUrl();
  if (!browser) return;
  menu.querySelector('ul')?.append(...BROWSER_QUERIES.map((query) => linkTo(browser, query)));
  menu.hidden = false;
  document.addEventListener('click', ({ target }) => {
    if (!menu.contains(target as Node)) menu.open = false;
  });
}

function linkTo(browser: string, query: string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = openedAt(browser, query);
  link.textContent = query.slice(0, query.indexOf('\n')).replace(/^\/\/\s*/, '');
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  const item = document.createElement('li');
  item.append(link);
  return item;
}
