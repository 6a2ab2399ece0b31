import { REGIONS } from '../domain/regions.js';
import { nearest } from '../ingest/layouts/nearest.js';
import { badInput } from './errors.js';

/** Throws `badInput` if one of the values is not a region or nation of the UK, because it would match nothing. */
export function expectRegions(values: unknown, path: string): void {
  for (const value of Array.isArray(values) ? values : []) {
    if (value === null || REGIONS.includes(value as string)) continue;
    const guess = nearest(String(value), REGIONS);
    const advice = guess ? ` Did you mean ${guess}?` : '';
    throw badInput(
      `"${value}" is not a region or nation of the UK. Use one of: ${REGIONS.join(', ')}; for other countries and unknown regions use regionStatus.${advice}`,
      path,
    );
  }
}
