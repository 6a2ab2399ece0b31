import { CURRENCIES, type Funding, readFunders } from '../funders.js';
import type { FundingRecord, OtherName } from '../records.js';
import { compact } from './compact.js';
import { enterNames } from './naming.js';
import type { RowParser } from './rowParser.js';

/** Adds funders from the column `funder`. An organisation without another kind is a FUNDER, unless the table states otherwise. */
export function enterFunders(parser: RowParser, rowKey: readonly string[]): FundingRecord[] {
  const text = parser.cell('funder').replaceAll(' | ', '; ');
  return readFunders(text, parser.tables).flatMap((funding, index) => {
    checkAmount(parser, funding);
    const { amount, currency, note } = funding;
    const [funder] = enterNames(parser, 'funder', funding.name, [...rowKey, 'funder', String(index)], {
      otherKind: funding.kind ?? 'funder',
      others: aliasOf(funding),
    });
    return funder === undefined ? [] : [compact<FundingRecord>({ funder, amount, currency, note })];
  });
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
    parser.say(
      'amount-without-currency',
      'funder',
      inBrackets,
      'is an amount without a currency: kept as a note',
      suggestion,
    );
  else if (/^[A-Z]{3}$/.test(currency) && !CURRENCIES.has(currency))
    parser.say('unknown-currency', 'funder', inBrackets, `has the unknown currency ${currency}`, suggestion);
  else parser.say('bad-amount', 'funder', inBrackets, 'is not a readable amount', suggestion);
}
