/**
 * A parsed Cypher file that can be embedded in a larger statement with renamed variables and parameters. Contains no values; all text comes
 * from the file. Convention of `cypher/fields` and its neighbours for recognising variables: variables begin with a lower-case letter,
 * labels with an upper-case one, keywords are in capitals.
 */
export interface Template {
  /** Path below `cypher/`, for messages. */
  readonly path: string;
  /** Names of the variables that the file binds or uses, `parent`, `node` and `edge` among them. */
  readonly variables: ReadonlySet<string>;
  /** Names of the parameters, without `$`. */
  readonly parameters: ReadonlySet<string>;
  /** Text up to the WHERE of the last clause. */
  head(names: Names): string;
  /** Condition of that WHERE; null if the last clause has none. */
  where(names: Names): string | null;
}

/** Maps a template's names to names in the statement. */
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

/** Parses a template. The lexer drops comments, so that `//` in a string is preserved. */
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
    // `YIELD node AS hit`: the procedure's column name is not a variable.
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

/** Index of the last clause's WHERE outside brackets; undefined if it has none. */
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
