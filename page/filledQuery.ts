/**
 * A saved query with other values in the place of its examples: `'national:tate' AS museum` is the example of `museum`.
 * A value stays one text in Cypher, and whole in an address, where Neo4j Browser cuts at `&` and `#`.
 */
export function filledQuery(query: string, values: Readonly<Record<string, string>>): string {
  return query.replace(/'[^']*' AS (\w+)/g, (example, name: string) => {
    const value = values[name];
    return value === undefined ? example : `'${quoted(value)}' AS ${name}`;
  });
}

/** Cypher reads numbered signs before it looks for the end of a text: an end sign or a backslash cannot be numbered. */
const quoted = (value: string) =>
  value
    .replace(/['\\]/g, '\\$&')
    .replace(/[&#%+;]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
