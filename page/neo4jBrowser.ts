/** Where Neo4j Browser is, with this graph chosen; null where the service does not know. */
export async function browserUrl(): Promise<string | null> {
  const settings = (await (await fetch('/settings.json')).json()) as { browserUrl: string | null };
  return settings.browserUrl;
}

/** The address that opens Neo4j Browser with a query in its editor; it runs there when somebody presses ▶. */
export const openedAt = (browser: string, query: string) =>
  `${browser}${browser.includes('?') ? '&' : '?'}cmd=edit&arg=${encodeURIComponent(query.trimEnd())}`;
