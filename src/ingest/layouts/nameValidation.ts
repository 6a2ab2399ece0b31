import { isPersonal } from './persons.js';
import type { RowParser } from './rowParser.js';
import { isPlaceholder } from './textValidation.js';

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** Reports an invalid name. Returns false if no name is left to read. */
export function checkName(parser: RowParser, column: string, text: string, hasKind: boolean): boolean {
  if (text === '') {
    if (parser.rawValue(column).includes('|'))
      parser.report(
        'no-name',
        column,
        parser.rawValue(column),
        'has an empty part between " | "',
        'remove it',
      );
    return false;
  }
  if (isPlaceholder(text)) {
    parser.report(
      'no-name',
      column,
      text,
      'is not a name',
      'enter the name of the organisation, or remove the row',
    );
    return false;
  }
  if (ADDRESS.test(text) || POSTCODE.test(text))
    parser.report(
      'name-is-address',
      column,
      text,
      'is an address, not a name',
      'enter the name of the organisation',
    );
  else if (!hasKind && isPerson(parser, text))
    parser.report(
      'personal-name',
      column,
      text,
      'looks like the name of a person. These data are public',
      PERSON,
    );
  return true;
}

const PERSON =
  'remove it (for donors, enter: private donors); if it is an organisation, enter its kind, or add it to data/tables/names.csv';

function isPerson({ tables }: RowParser, text: string): boolean {
  return isPersonal(text) && !tables.name(text, '') && !tables.funder(text);
}

/** Reports separators or words that indicate several names. The text is taken as one name. */
export function reportSeveral(parser: RowParser, column: string, text: string): void {
  const parts = text.split(/(?:\s*;\s*| \/ )(?![^()]*\))/).filter(Boolean);
  const reason =
    'contains brackets, a semicolon or a slash and is not in data/tables/names.csv: read as one name';
  parser.report('several-names', column, text, reason, parts.length > 1 ? writeSeparately(parts) : BRACKETS);
}

const BRACKETS = 'remove the brackets if they are not part of the name';
const writeSeparately = (parts: readonly string[]) =>
  `if these are several organisations, enter ${parts.join(' | ')}`;

const KIND =
  '(?:University|College|Council|Library|Archives?|Museum|Gallery|School|Trust|Society|Hospital|Foundation)';
const TWO = new RegExp(
  `^(.*\\b${KIND}\\b.*) (?:&|and) ((?:the )?${KIND} of .+|(?:the )?\\p{Lu}[\\w'’]+(?: [\\w'’]+)* ${KIND})$`,
  'u',
);
/** First part of a compound name: `Example Museum & Art Gallery` is one body. */
const OF_ONE =
  /^(?:the )?(?:arts?|heritage|local|\w+ history|visitor|town|county|city|picture|sculpture|science|conservation|preservation|community|exhibition|public|records?|technology|medical|teaching) /i;

/** A body with its own name (`University of Leeds`, `Example Library`), or an acronym (`UCL`). */
const WHOLE = new RegExp(
  `^(?:(?:the )?${KIND} of .+|(?:the )?\\p{Lu}[\\w'’]+(?: [\\w'’]+)* ${KIND}|\\p{Lu}{3,6})$`,
  'u',
);

/**
 * The names in a text that lists bodies: `UCL, University of Leeds and Musée d’Orsay`, `UCL and Example Library`. Empty if it is one name.
 */
function listed(text: string): string[] {
  const [, first, last] = /^([^&]+) and ([^,&]+)$/.exec(text) ?? [];
  if (!first || !last) return [];
  const parts = [...first.replace(/,$/, '').split(', '), last];
  const bodies = parts.filter((part) => WHOLE.test(part) && !OF_ONE.test(part));
  return bodies.length >= 2 ? parts : [];
}

/** Reports a name that appears to be several: `University of Leeds and Example Library`. */
export function checkSeveral(parser: RowParser, column: string, text: string): void {
  const list = listed(text);
  const [, one, other] = ((text.includes(' & ') || text.includes(' and ')) && TWO.exec(text)) || [];
  const two = one && other && !OF_ONE.test(other) ? [one, other] : [];
  const parts = list.length > 0 ? list : two;
  if (parts.length === 0) return;
  const reason = `looks like ${parts.length === 2 ? 'two' : 'several'} names: read as one`;
  parser.report('several-names', column, text, reason, writeSeparately(parts));
}
