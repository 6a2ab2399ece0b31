import { SourceKind } from '../../domain/words.js';
import type { ParsedRow } from '../records.js';
import { STATED_FACTS, type StatedFacts } from '../sourceFacts.js';
import { NOTE, SOURCE } from './columns.js';
import { compact } from './compact.js';
import { datesOf } from './dates.js';
import { type Column, type Layout, oneOf } from './layout.js';
import { didYouMean } from './nearest.js';
import { RowParser } from './rowParser.js';
import { readSources } from './sources.js';

const KINDS = Object.keys(SourceKind);
const DATE = '`2018`, `2018-02`, `2018-02-10`';

const COLUMNS: readonly Column[] = [
  {
    ...SOURCE,
    meaning: 'Page or document, written as in the `source` column of your other files. One per row.',
  },
  {
    name: 'title',
    form: 'TITLE',
    meaning: 'Title as printed on the page or document.',
    example: 'Example Treasures on tour',
  },
  {
    name: 'publisher',
    form: 'TEXT',
    required: 'HEADER',
    meaning: 'Organisation that published it.',
    example: 'Example Museum',
  },
  {
    name: 'kind',
    form: 'WORD',
    meaning:
      'What it is. `OFFICIAL`: of a government; `MUSEUM`: of a museum that took part; `COPY`: of something published elsewhere.',
    example: 'MUSEUM',
    ...oneOf(KINDS),
  },
  {
    name: 'published',
    form: 'DATE',
    required: 'HEADER',
    meaning: 'When it was published, as precisely as it says. Empty: it does not say.',
    example: '2018-02',
    allowed: DATE,
  },
  {
    name: 'retrieved',
    form: 'DATE',
    meaning: 'When you last looked at it. Empty: not noted.',
    example: '2026-11-22',
    allowed: DATE,
  },
  {
    name: 'licence',
    form: 'TEXT',
    required: 'HEADER',
    meaning: 'Licence that it states, as an SPDX identifier. Empty: it states none.',
    example: 'OGL-UK-3.0',
    allowed: 'identifiers from spdx.org/licenses, or `LicenseRef-` and a name of your own',
  },
  NOTE,
];

/** What is known of one page or document that other rows cite. */
export const sources: Layout = {
  name: 'sources',
  title: 'One page or document that rows of other files cite: its title, publisher, dates and licence',
  columns: COLUMNS,
  read: (row, reading) => readSource(new RowParser(row, reading, COLUMNS)),
};

function readSource(parser: RowParser): ParsedRow[] {
  const cited = readSources(parser);
  if (cited.length > 1)
    parser.report(
      'several-sources',
      'source',
      parser.cell('source'),
      'contains several sources',
      'write one row for each',
    );
  const facts = compact<StatedFacts>({
    title: parser.cell('title'),
    publisher: parser.cell('publisher'),
    kind: readKind(parser),
    published: readDate(parser, 'published'),
    retrieved: readDate(parser, 'retrieved'),
    licence: readLicence(parser),
  });
  if (!parser.refused && STATED_FACTS.every((fact) => facts[fact] === undefined))
    parser.report(
      'nothing-stated',
      '',
      cited.join(),
      'states nothing about the source',
      'fill in a cell, or remove the row',
    );
  return parser.done(cited, { is: 'SOURCE', facts }, cited);
}

function readKind(parser: RowParser): string {
  const text = parser.cell('kind');
  const kind = text.toUpperCase().replace(/[\s-]+/g, '_');
  if (!text || KINDS.includes(kind)) return kind;
  const suggestion = didYouMean(kind, KINDS) ?? `enter one of ${KINDS.join(', ')}, or leave it empty`;
  parser.report('unknown-source-kind', 'kind', text, 'is not a kind of source', suggestion);
  return '';
}

/** A date as precise as it is written. Words that are not a date are rejected: a source has no note for them. */
function readDate(parser: RowParser, column: 'published' | 'retrieved'): string {
  const text = parser.cell(column);
  if (!text) return '';
  const { date = '', problem, keep } = datesOf(text, 'start');
  if (!problem) return date;
  const isLost = problem.rule === 'date-as-note';
  const rule = isLost ? 'not-a-date' : problem.rule;
  const reason = isLost ? 'is not a date' : keep ? `is not a single date: read as ${date}` : problem.reason;
  parser.report(rule, column, text, reason, problem.suggestion ?? 'leave it empty if it is not known');
  return date;
}

function readLicence(parser: RowParser): string {
  const text = parser.cell('licence');
  if (!text || /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(text)) return text;
  const joined = text.replace(/\s+/g, '-');
  const suggestion =
    /^CC[ -]/i.test(text) && /^[\w.+-]+$/.test(joined)
      ? `enter ${joined}`
      : 'enter an identifier from spdx.org/licenses, or leave it empty';
  parser.report('bad-licence', 'licence', text, 'is not an SPDX identifier', suggestion);
  return '';
}
