import { readFunders } from '../funders.js';
import type { OtherName, SaidFunding } from '../said.js';
import { compact } from './compact.js';
import type { Desk } from './desk.js';
import { enterNames } from './naming.js';

/** Notes who paid, from the column `funder`. An organisation that is only named so is a FUNDER unless the table says else. */
export function enterFunders(desk: Desk, rowKey: readonly string[]): SaidFunding[] {
  return readFunders(desk.cell('funder'), desk.tables).map((funding, index) => {
    const { alias } = funding;
    const others: OtherName[] = alias
      ? [{ name: alias.name, use: alias.use as OtherName['use'], reason: 'funders.csv', by: 'funders.csv' }]
      : [];
    const [funder] = enterNames(desk, 'funder', funding.name, [...rowKey, 'funder', String(index)], {
      otherKind: funding.kind ?? 'funder',
      others,
    });
    const { amount, currency, note } = funding;
    return compact<SaidFunding>({ funder: funder!, amount, currency, note });
  });
}
