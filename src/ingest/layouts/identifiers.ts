import { ORG_ID_FORMS, orgIdentifier } from '../../domain/orgIds.js';
import type { RowParser } from './rowParser.js';
import type { TextProblem } from './textValidation.js';

/** Digits of base 32 in ROR ids (Crockford's alphabet). */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Parses an identifier with its scheme: `ror:02mb95055` from `https://ror.org/02mb95055`, `mm:…` of Mapping Museums, `wikidata:Q42`,
 * `gb-chc:1089464` from `GB-CHC-1089464`, `id:…` of an organisation in the graph, or one of the sender's own (`ourmuseum:4711`). Undefined
 * if the cell is empty, or invalid and reported. `usual` is the scheme of a column that allows only one.
 */
export function readIdentifier(
  parser: RowParser,
  column: string,
  text: string,
  usual?: string,
): string | undefined {
  if (!text) return undefined;
  const identifier = withScheme(text, usual);
  const fault = identifier ? identifierFault(identifier) : NO_SCHEME;
  if (fault) parser.report(fault.rule, column, text, fault.reason, fault.suggestion);
  return fault ? undefined : identifier;
}

const NO_SCHEME: TextProblem = {
  rule: 'no-scheme',
  reason: 'is an identifier without a scheme',
  suggestion:
    'enter ror:…, mm:…, id:…, GB-CHC-… for a charity number, or add your own scheme: ourmuseum:4711',
};

function withScheme(text: string, usual: string | undefined): string | undefined {
  const ror = /^(?:(?:https?:\/\/)?(?:www\.)?ror\.org\/|ror:)?(0[a-z0-9]{8})\/?$/i.exec(text)?.[1];
  if (ror && (usual === 'ror' || !usual)) return `ror:${ror.toLowerCase()}`;
  const wikidata = /^https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/(Q\d+)$/.exec(text)?.[1];
  if (wikidata) return `wikidata:${wikidata}`;
  const listed = usual ? undefined : orgIdentifier(text);
  if (listed) return listed;
  if (/^https?:/i.test(text)) return usual ? `${usual}:${text}` : undefined;
  if (usual && !text.startsWith(`${usual}:`)) return `${usual}:${text}`;
  if (OF_THE_GRAPH.test(text)) return `id:${text}`;
  const registers = /^id:((?:ror|mm):\S+)$/.exec(text)?.[1];
  return registers ?? (/^[a-z][a-z0-9-]*:\S+$/.test(text) ? text : undefined);
}

/** True for an identifier of a public register, false for one of the graph or of the sender's own. */
export const isOfRegister = (identifier: string): boolean => identifier.split(':')[0]! in FORMS;

/** Ids as the graph prints them. Ids that start with a register's scheme are that register's identifiers. */
const OF_THE_GRAPH = /^(?:national|org):\S+$/;

const FORMS: Readonly<Record<string, { readonly is: (value: string) => boolean; readonly form: string }>> = {
  ror: { is: isRor, form: 'a ROR id (https://ror.org/0…; the last two digits are a checksum)' },
  mm: { is: (value) => /^[\w.-]+$/.test(value), form: 'a Mapping Museums id (mm.domus.WM019)' },
  wikidata: { is: (value) => /^Q[1-9]\d*$/.test(value), form: 'a Wikidata id (Q42)' },
  ...Object.fromEntries(
    Object.entries(ORG_ID_FORMS).map(([scheme, { is, form }]) => [
      scheme,
      { is: (value: string) => is.test(value), form },
    ]),
  ),
};

function identifierFault(identifier: string): TextProblem | undefined {
  const colon = identifier.indexOf(':');
  const known = FORMS[identifier.slice(0, colon)];
  if (!known || known.is(identifier.slice(colon + 1))) return undefined;
  return {
    rule: 'bad-identifier',
    reason: `is not ${known.form}`,
    suggestion: 'copy it again from its source',
  };
}

/** Verifies the check digits of a ROR id (ISO 7064, MOD 97-10). */
function isRor(value: string): boolean {
  if (!/^0[0-9a-hjkmnp-tv-z]{6}\d{2}$/.test(value)) return false;
  const number = [...value.slice(0, 7)].reduce((sum, digit) => sum * 32 + DIGITS.indexOf(digit), 0);
  return 98 - ((number * 100) % 97) === Number(value.slice(7));
}

/** Identifiers of one organisation without duplicates. Reports two different ones of one scheme. */
export function together(
  parser: RowParser,
  column: string,
  identifiers: readonly (string | undefined)[],
): string[] {
  const unique = [...new Set(identifiers.filter((one) => one !== undefined))];
  const schemes = unique.map((one) => one.slice(0, one.indexOf(':')));
  const twice = unique.find((_, at) => schemes.indexOf(schemes[at]!) !== at);
  if (twice)
    parser.report(
      'identifiers-differ',
      column,
      twice,
      `identifies a different organisation than ${unique[schemes.indexOf(twice.slice(0, twice.indexOf(':')))]}`,
    );
  return unique;
}
