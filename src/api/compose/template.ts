/**
 * A Cypher file taken apart once, so that it can be set into a larger statement: its variables get names of their
 * own there, and its parameters too. Values never pass through here; text comes from the file alone.
 *
 * What counts as a variable follows one convention of `cypher/fields` and its neighbours: variables begin with a
 * lower-case letter, labels with an upper-case one, keywords are in capitals.
 */
export interface Template {
  /** Path below `cypher/`, for messages. */
  readonly path: string;
  /** Names of the variables that the file binds or uses, `parent`, `node` and `edge` among them. */
  readonly variables: ReadonlySet<string>;
  /** Names of the parameters that the file uses, without `$`. */
  readonly parameters: ReadonlySet<string>;
  /** The text up to the last clause's WHERE. */
  head(names: Names): string;
  /** What that WHERE says; null where the last clause has none. */
  where(names: Names): string | null;
}

/** How a template's own names are written in the statement. */
export interface Names {
  variable(name: string): string;
  /** The text of the parameter, with its `$`. */
  parameter(name: string): string;
}

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly text: string }
  | { readonly kind: 'parameter'; readonly text: string };

const PIECES =
  /(\/\/[^\n]*|\/\*[\s\S]*?\*\/)|('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`)|(\$[A-Za-z_]\w*)|([A-Za-z_]\w*(?![\w.]*\())|(\s+)|([A-Za-z_][\w.]*(?=\()|\d[\w.]*|[\s\S])/g;

const CLAUSES: ReadonlySet<string> = new Set(['MATCH', 'WITH', 'UNWIND', 'YIELD', 'CALL']);
const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/** Reads a template. Comments are dropped by the lexer, so that an address in a string stays whole. */
export function parseTemplate(path: string, text: string): Template {
  const tokens = tokenise(text);
  const cut = lastWhere(tokens);
  const head = tokens.slice(0, cut ?? tokens.length);
  const where = cut === undefined ? undefined : tokens.slice(cut + 1);
  const of = (kind: Token['kind']) => new Set(tokens.filter((t) => t.kind === kind).map((t) => t.text));
  return {
    path,
    variables: of('variable'),
    parameters: of('parameter'),
    head: (names) => write(head, names),
    where: (names) => (where ? write(where, names) : null),
  };
}

function tokenise(source: string): Token[] {
  const raw = [...source.matchAll(PIECES)].filter(([, comment]) => comment === undefined);
  const tokens: Token[] = [];
  let clause = '';
  raw.forEach(([text, , , parameter, word, space], at) => {
    if (word && CLAUSES.has(word)) clause = word;
    // `YIELD node AS hit`: the procedure's own name for its column stays as it is.
    const column = clause === 'YIELD' && neighbour(raw, at, 1) === 'AS';
    if (parameter) tokens.push({ kind: 'parameter', text: parameter.slice(1) });
    else if (word && !column && isVariable(raw, at)) tokens.push({ kind: 'variable', text: word });
    else tokens.push({ kind: 'text', text: space ? ' ' : text });
  });
  return tokens;
}

/** A lower-case word that is no property, label, type, map key or function is a variable. */
function isVariable(raw: readonly RegExpMatchArray[], at: number): boolean {
  const word = raw[at]?.[0] ?? '';
  if (!/^[a-z_]/.test(word) || LITERALS.has(word)) return false;
  const before = neighbour(raw, at, -1);
  const after = neighbour(raw, at, 1);
  if (before === '.') return false;
  if (after === '(') return false;
  return !(after === ':' && (before === '{' || before === ','));
}

function neighbour(raw: readonly RegExpMatchArray[], at: number, step: 1 | -1): string {
  for (let i = at + step; i >= 0 && i < raw.length; i += step) {
    const text = raw[i]?.[0] ?? '';
    if (text.trim() !== '') return text;
  }
  return '';
}

/** Where the WHERE of the last clause stands, outside of any bracket; undefined where it has none. */
function lastWhere(tokens: readonly Token[]): number | undefined {
  let depth = 0;
  let found: number | undefined;
  tokens.forEach((token, at) => {
    if (token.kind !== 'text') return;
    if ('([{'.includes(token.text)) depth += 1;
    else if (')]}'.includes(token.text)) depth -= 1;
    else if (depth === 0 && token.text === 'WHERE') found = at;
    else if (depth === 0 && CLAUSES.has(token.text)) found = undefined;
  });
  return found;
}

function write(tokens: readonly Token[], names: Names): string {
  return tokens
    .map((token) => {
      if (token.kind === 'variable') return names.variable(token.text);
      return token.kind === 'parameter' ? names.parameter(token.text) : token.text;
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}
