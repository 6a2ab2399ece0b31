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

/** Reads the parameters of `/matrix`. Of repeated parameters the first counts; unknown values are ignored. */
export function readMatrixRequest(query: Readonly<Record<string, unknown>>): MatrixRequest {
  const one = (name: string) => String([query[name] ?? ''].flat()[0] ?? '').trim();
  return {
    kind: Object.values(OrganisationKind).find((kind) => kind === one('kind')) ?? OrganisationKind.UNIVERSITY,
    region: REGIONS.find((region) => region === one('region')),
    year: reportingYear(one('year')),
  };
}

/** Address of the same matrix at another path, such as the CSV file. */
export function matrixPath({ kind, region, year }: MatrixRequest, path = '/matrix'): string {
  const parts = Object.entries({ kind, region, year }).filter(([, value]) => value);
  return `${path}?${new URLSearchParams(parts as [string, string][])}`;
}
