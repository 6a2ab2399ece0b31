import { CURRENCIES, type Funding, readFunders } from '../funders.js';
import type { FundingRecord, OtherName } from '../records.js';
import { compact } from './compact.js';
import { readIdentifier } from './identifiers.js';
import { byPosition, enterNames, partsOf } from './naming.js';
import type { RowParser } from './rowParser.js';

/** Columns that add facts about each funder of the column `funder`, by position. */
export interface FundingColumns {
  readonly ids: string;
  readonly amounts: string;
  readonly currencies: string;
}

/** What further columns state about one funder. */
interface StatedFunding {
  readonly id?: string | undefined;
  readonly amount?: string | undefined;
  readonly currency?: string | undefined;
}

/** Adds funders from the column `funder`. An organisation without another kind is a FUNDER, unless the table states otherwise. */
export function enterFunders(
  parser: RowParser,
  rowKey: readonly string[],
  columns?: FundingColumns,
): FundingRecord[] {
  const parts = partsOf(parser.cell('funder'));
  const stated = columns ? statedFunding(parser, columns, parts.length) : [];
  let index = -1;
  return parts.flatMap((part, at) => {
    const fundings = readFunders(part, parser.tables);
    const of = fundings.length === 1 ? stated[at] : undefined;
    if (!of && isStated(stated[at])) reportSeveral(parser, part);
    return fundings.flatMap((funding) => {
      index += 1;
      checkAmount(parser, funding);
      const key = [...rowKey, 'funder', String(index)];
      return enterFunder(parser, key, withAmount(parser, funding, of, columns), of?.id, columns);
    });
  });
}

function enterFunder(
  parser: RowParser,
  key: readonly string[],
  funding: Funding,
  id: string | undefined,
  columns: FundingColumns | undefined,
): FundingRecord[] {
  const { amount, currency, note } = funding;
  const identifier = id && columns ? readIdentifier(parser, columns.ids, id) : undefined;
  const [funder] = enterNames(parser, 'funder', funding.name, key, {
    otherKind: funding.kind ?? 'funder',
    others: aliasOf(funding),
    ...(identifier && { identifiers: [identifier] }),
  });
  return funder === undefined ? [] : [compact<FundingRecord>({ funder, amount, currency, note })];
}

const isStated = (stated: StatedFunding | undefined) => Boolean(stated?.id || stated?.amount);

function statedFunding(
  parser: RowParser,
  { ids, amounts, currencies }: FundingColumns,
  funders: number,
): StatedFunding[] {
  if (funders === 0) {
    const amount = parser.cell(amounts);
    if (amount)
      parser.report(
        'amount-without-funder',
        amounts,
        amount,
        'is an amount, but `funder` is empty',
        'enter the funder',
      );
    return [];
  }
  const [id, amount] = [byPosition(parser, ids, funders, false), byPosition(parser, amounts, funders, false)];
  const currency = byPosition(parser, currencies, funders);
  return Array.from({ length: funders }, (_, at) => ({
    id: id?.[at],
    amount: amount?.[at],
    currency: currency?.[at],
  }));
}

function reportSeveral(parser: RowParser, part: string): void {
  const suggestion = 'separate the funders by " | ", with one identifier and amount for each';
  parser.report(
    'parts-do-not-match',
    'funder',
    part,
    'contains several funders, but one identifier or amount',
    suggestion,
  );
}

const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** The funding with the amount of its own column, which must not contradict an amount in brackets. */
function withAmount(
  parser: RowParser,
  funding: Funding,
  stated: StatedFunding | undefined,
  columns: FundingColumns | undefined,
): Funding {
  const { amount: text = '', currency = '' } = stated ?? {};
  if (!text || !columns) return funding;
  const amount = NUMBER.test(text) ? Number(text.replaceAll(',', '')) : undefined;
  if (amount === undefined) {
    parser.report('bad-amount', columns.amounts, text, 'is not a number', 'enter it as in 5000 or 5000.50');
    return funding;
  }
  if (!currency) return withNote(parser, funding, columns.amounts, text);
  if (!CURRENCIES.has(currency)) {
    parser.report('unknown-currency', columns.currencies, currency, 'is not a currency of ISO 4217');
    return funding;
  }
  const differs =
    funding.amount !== undefined && (funding.amount !== amount || funding.currency !== currency);
  if (differs)
    parser.report(
      'bad-amount',
      columns.amounts,
      text,
      `is not ${funding.currency} ${funding.amount}, the amount in brackets`,
      'enter one amount',
    );
  return { ...funding, amount, currency };
}

function withNote(parser: RowParser, funding: Funding, column: string, text: string): Funding {
  const reason = 'is an amount without a currency: kept as a note';
  parser.report('amount-without-currency', column, text, reason, 'enter its currency, such as GBP');
  return { ...funding, note: [funding.note, text].filter(Boolean).join('; ') };
}

const aliasOf = ({ alias }: Funding): OtherName[] =>
  alias
    ? [{ name: alias.name, use: alias.use as OtherName['use'], reason: 'funders.csv', by: 'funders.csv' }]
    : [];

/** Text in brackets that appears to be only a sum. */
const SUM = /^(£|€|\$|[A-Z]{3})?\s?-?\d[\d.,\s]*(?:m|k|million)?(?:\s?([A-Z]{3}))?$/;

/** Reports a sum that cannot be parsed and is kept as a note. */
function checkAmount(parser: RowParser, { amount, inBrackets }: Funding): void {
  const match = amount === undefined && inBrackets ? SUM.exec(inBrackets) : null;
  if (!match) return;
  const currency = match[1] ?? match[2];
  if (/^(?:19|20)\d\d$/.test(inBrackets)) return;
  const suggestion = 'enter it as in (GBP 5,000) or (EUR 1.5 million)';
  if (!currency)
    parser.report(
      'amount-without-currency',
      'funder',
      inBrackets,
      'is an amount without a currency: kept as a note',
      suggestion,
    );
  else if (/^[A-Z]{3}$/.test(currency) && !CURRENCIES.has(currency))
    parser.report(
      'unknown-currency',
      'funder',
      inBrackets,
      `has the unknown currency ${currency}`,
      suggestion,
    );
  else parser.report('bad-amount', 'funder', inBrackets, 'is not a readable amount', suggestion);
}
