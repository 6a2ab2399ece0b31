import { named } from '../../domain/display.js';
import { REGIONS } from '../../domain/regions.js';
import { OrganisationKind } from '../../domain/words.js';
import type { MatrixRequest } from './request.js';

/** First reporting year of the form; earlier ones work in the address. */
const FIRST_YEAR = 2000;

/** Reporting years from 2000/01 to that of a day, latest first. */
export function yearsUntil(now: Date): readonly string[] {
  const last = now.getUTCMonth() < 3 ? now.getUTCFullYear() - 1 : now.getUTCFullYear();
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, at) => {
    const year = last - at;
    return `${year}/${String(year + 1).slice(2)}`;
  });
}

/** Selection of kind, region and year, without a script. */
export const MatrixForm = ({ request: { kind, region, year } }: { readonly request: MatrixRequest }) => (
  <form action="/matrix" className="choices">
    <Select name="kind" label="Kind of partner" value={kind} options={Object.values(OrganisationKind)} />
    <Select name="region" label="Region of the partner" value={region} options={REGIONS} all="All regions" />
    <Select
      name="year"
      label="Year (April to March)"
      value={year}
      options={[...new Set([...(year ? [year] : []), ...yearsUntil(new Date())])].sort().reverse()}
      all="All time"
    />
    <button type="submit">Show</button>
  </form>
);

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly string[];
  /** Label of the choice without a value; none if absent. */
  readonly all?: string;
}

const Select = ({ name, label, value, options, all }: SelectProps) => (
  <label>
    {label}
    <select name={name} defaultValue={value ?? ''}>
      {all && <option value="">{all}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {named(option)}
        </option>
      ))}
    </select>
  </label>
);
