import { badInput } from '../../api/errors.js';
import { reportingYear } from '../../domain/partialDate.js';
import { REGIONS } from '../../domain/regions.js';
import { OrganisationKind } from '../../domain/words.js';

/** What the address of a matrix asks for. */
export interface MatrixRequest {
  /** Kind of the partners. */
  readonly kind: OrganisationKind;
  /** Region or nation of the partners; undefined: all. */
  readonly region?: string | undefined;
  /** Reporting year, such as 2017/18; undefined: all time. */
  readonly year?: string | undefined;
}

/**
 * Reads the parameters of `/matrix`; empty ones are absent. Of repeated parameters the first counts. Throws `badInput` for a value that is
 * not allowed: another matrix than the one of the address would be a wrong answer.
 */
export function readMatrixRequest(query: Readonly<Record<string, unknown>>): MatrixRequest {
  const given = (name: string) => String([query[name] ?? ''].flat()[0] ?? '').trim();
  const choice = <T extends string>(name: string, allowed: readonly T[]): T | undefined => {
    const value = given(name);
    const found = allowed.find((one) => one === value);
    if (value && !found)
      throw badInput(`"${value.slice(0, 100)}" is not allowed; use one of ${allowed.join(', ')}.`, name);
    return found;
  };
  const year = reportingYear(given('year'));
  if (given('year') && !year)
    throw badInput(`"${given('year').slice(0, 100)}" is not a reporting year such as 2017/18.`, 'year');
  return {
    kind: choice('kind', Object.values(OrganisationKind)) ?? OrganisationKind.UNIVERSITY,
    region: choice('region', REGIONS),
    year,
  };
}

/** Address of the same matrix at another path, such as the CSV file. */
export function matrixPath({ kind, region, year }: MatrixRequest, path = '/matrix'): string {
  const parts = Object.entries({ kind, region, year }).filter(([, value]) => value);
  return `${path}?${new URLSearchParams(parts as [string, string][])}`;
}
