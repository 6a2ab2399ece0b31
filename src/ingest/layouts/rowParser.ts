import type { Mention, MentionIndex, ParsedRecord, ParsedRow } from '../records.js';
import { type Advice, enter } from '../report.js';
import { isSynthetic } from '../synthetic.js';
import type { Tables } from '../tables.js';
import { compact, some } from './compact.js';
import type { DateOrder } from './dateOrder.js';
import { plainText } from './html.js';
import type { Column, LayoutRow, Reading } from './layout.js';
import { RULES, type Rule } from './rules.js';
import { isPlaceholder, textProblem } from './textValidation.js';

/** Origin of a mention: the cell that names it, and the key for its id if the organisation is new. */
export interface Naming {
  readonly column: string;
  readonly value: string;
  readonly key: readonly string[];
}

/** Maximum length of a placeholder. */
const LONGEST_PLACEHOLDER = 20;

/** Parser state of one row: its cells, their issues and the organisations that it names. */
export class RowParser {
  readonly tables: Tables;
  refused = false;
  readonly #mentions: Mention[] = [];
  readonly #named: Naming[] = [];
  /** Columns treated as empty, because their content was reported. */
  readonly #unread = new Set<string>();
  /** Texts of cells that were written in another way than they are read. */
  readonly #decoded = new Map<string, string>();
  /** Words of counts that are no numbers, kept as a note. */
  readonly #words: string[] = [];
  /** Names as written, if a remark was taken off. */
  readonly #asWritten: string[] = [];

  /** Starts with a row and checks the text of each cell. */
  constructor(
    readonly row: LayoutRow,
    private readonly reading: Reading,
    columns: readonly Column[],
  ) {
    this.tables = reading.tables;
    for (const column of columns) this.#look(column);
  }

  /** The source of a row that names none, if a mapping gives one. */
  get usualSource(): string | undefined {
    return this.reading.source;
  }

  /** The text of a cell; '' if it is empty or was reported as unreadable. */
  cell(column: string): string {
    return this.#unread.has(column) ? '' : this.rawValue(column);
  }

  rawValue(column: string): string {
    return this.#decoded.get(column) ?? this.row.cells[column] ?? '';
  }

  /** The order of day and month in a column; undefined if unknown. */
  dateOrder(column: string): DateOrder | undefined {
    return this.reading.dateOrder?.(column);
  }

  /** Keeps the words of a cell that has no number. */
  keepWords(words: string): void {
    this.#words.push(words);
  }

  /** The note on objects and people: a text with the words of counts that are no numbers; '' if there is none. */
  noteWith(text = ''): string {
    return [text, ...this.#words].filter(Boolean).join('; ');
  }

  /** Keeps a name as the source writes it. */
  keepAsWritten(name: string): void {
    this.#asWritten.push(name);
  }

  /** True if an issue has already been reported that makes the cell unreadable. */
  isUnread(column: string): boolean {
    return this.#unread.has(column);
  }

  /** Reports an issue. An ERROR refuses the row, but parsing continues so that all its issues are reported. */
  report(rule: Rule, column: string, value: string, reason: string, suggestion?: Advice): void {
    const { issues } = this.reading;
    const advice = this.#forWholeCell(column, value, suggestion);
    if (typeof advice === 'object') this.reading.onAdvice?.(column, advice.value, rule);
    if (RULES[rule].level === 'ERROR') {
      this.refused = true;
      issues.error(this.row, this.#columnOf(column), value, rule, reason, advice);
    } else issues.warning(this.row, this.#columnOf(column), value, rule, reason, advice);
  }

  /** The value that a suggestion gives for a part of a cell, put into the whole text of the cell. */
  #forWholeCell(column: string, value: string, advice: Advice | undefined): Advice | undefined {
    if (typeof advice !== 'object') return advice;
    const whole = this.rawValue(column);
    if (whole === value) return advice;
    const [before, after, ...more] = whole.split(value);
    if (value === '' || after === undefined || more.length > 0) return advice.text;
    return { text: advice.text, value: `${before}${advice.value}${after}` };
  }

  /** Adds a mention and returns its position. A duplicate returns the position of the first one. */
  mention(mention: Mention, naming: Naming): MentionIndex {
    const ordered = inOrder(mention);
    const known = this.#mentions.findIndex((one) => one.name === mention.name && isEqual(one, ordered));
    if (known >= 0) return known;
    this.#named.push({ ...naming, column: this.#columnOf(naming.column) });
    return this.#mentions.push(ordered) - 1;
  }

  mentionAt(at: MentionIndex): Mention {
    return this.#mentions[at]!;
  }

  /** The parsed row; empty if it was refused. */
  done(
    key: readonly string[],
    thing: ParsedRecord['thing'],
    sources: readonly string[],
    printed: readonly string[] = [],
  ): ParsedRow[] {
    if (this.refused) return [];
    const mentions = sources.every(isSynthetic)
      ? this.#mentions.map((mention): Mention => ({ ...mention, synthetic: true }))
      : this.#mentions;
    const names = [...new Set([...printed, ...this.#asWritten])];
    const statement = compact<ParsedRecord>({ mentions, sources, printed: some(names), thing });
    const { line, sheet } = this.row;
    return [{ line, ...(sheet && { sheet }), key, statement, named: this.#named }];
  }

  #look({ name, form, required }: Column): void {
    this.#decode(name);
    const text = this.rawValue(name);
    if (!text) {
      if (required === 'ROW' && name !== 'source')
        this.report('missing-value', name, '', 'is empty, but required in every row');
      return;
    }
    const fault = textProblem(text, form);
    if (fault) {
      this.#unread.add(name);
      const isMissing = required === 'ROW' && fault.rule === 'spreadsheet-error';
      const reason = isMissing ? 'is an error value, but required in every row' : fault.reason;
      this.report(isMissing ? 'missing-value' : fault.rule, name, text, reason, fault.suggestion);
    } else if (form !== 'VALUE' && text.length <= LONGEST_PLACEHOLDER && isPlaceholder(text))
      this.#placeholder(name, text, required === 'ROW', form);
  }

  /** Decodes HTML. What it contains is checked like any other text. */
  #decode(column: string): void {
    const raw = this.rawValue(column);
    const text = plainText(raw);
    if (text === raw) return;
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    this.report('html-decoded', column, raw, `contains HTML: read as ${shown}`, enter(text));
    this.#decoded.set(column, text);
  }

  #placeholder(column: string, text: string, required: boolean, form: Column['form']): void {
    if (column === 'end' && text === '..') return;
    this.#unread.add(column);
    if (required)
      this.report('no-name', column, text, 'has no content, but this column is required in every row');
    else if (form === 'NUMBER') this.#wordsForNumber(column, text);
    else this.report('placeholder', column, text, 'is a placeholder: read as empty', 'leave the cell empty');
  }

  /** Not applicable, not known and 0 differ, so the word is kept. */
  #wordsForNumber(column: string, text: string): void {
    if (!/^\P{L}*$/u.test(text)) this.keepWords(`${column}: ${text}`);
    this.report(
      'placeholder',
      column,
      text,
      'is no number: read as unknown, not as 0',
      'leave the cell empty',
    );
  }

  #columnOf(field: string): string {
    return this.reading.column?.(field) ?? field;
  }
}

const isEqual = (one: Mention, other: Mention) => JSON.stringify(one) === JSON.stringify(other);

/** A mention with its properties in canonical order. */
function inOrder(mention: Mention): Mention {
  return compact<Mention>({
    name: mention.name,
    kind: mention.kind,
    otherKind: mention.otherKind,
    place: mention.place,
    localAuthority: mention.localAuthority,
    region: mention.region,
    country: mention.country,
    countrySupposed: mention.countrySupposed,
    latitude: mention.latitude,
    longitude: mention.longitude,
    identifiers: mention.identifiers && some(mention.identifiers),
    of: mention.of,
    others: mention.others && some(mention.others),
    collective: mention.collective,
    byTable: mention.byTable,
    national: mention.national,
    website: mention.website,
    opened: mention.opened,
    closed: mention.closed,
  });
}
