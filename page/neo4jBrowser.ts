/** Address of Neo4j Browser for this graph; null if not configured. */
export async function browserUrl(): Promise<string | null> {
  const settings = (await (await fetch('/settings.json')).json()) as { browserUrl: string | null };
  return settings.browserUrl;
}

/** Address that opens Neo4j Browser with a query in its editor, without running it. */
export const openedAt = (browser: string, query: string) =>
  `${browser}${browser.includes('?') ? '&' : '?'}cmd=edit&arg=${encodeURIComponent(query.trimEnd())}`;
