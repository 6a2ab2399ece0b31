/**
 * Replaces the example values of a saved query: `'national:tate' AS museum` is the example of `museum`.
 * Values are escaped for Cypher, and for Neo4j Browser, which splits addresses at `&` and `#`.
 */
export function filledQuery(query: string, values: Readonly<Record<string, string>>): string {
  return query.replace(/'[^']*' AS (\w+)/g, (example, name: string) => {
    const value = values[name];
    return value === undefined ? example : `'${quoted(value)}' AS ${name}`;
  });
}

/**
 * Cypher decodes Unicode escapes before it parses strings, so a quote or backslash cannot be escaped that
 * way.
 */
const quoted = (value: string) =>
  value
    .replace(/['\\]/g, '\\$&')
    .replace(/[&#%+;]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
