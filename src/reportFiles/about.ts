import { LICENCE } from '../api/compose/meta.js';
import type { Reported } from '../report/facts.js';
import { type Selection, wholeLabel } from './selection.js';

/** What a file states about itself. */
export interface About {
  readonly title: string;
  /** True if the graph contains synthetic data; none of it may be taken as fact. */
  readonly synthetic: boolean;
  readonly licence: string;
  readonly data_version: number;
  readonly data_changed: string | null;
  readonly years: readonly string[];
  readonly museums: string;
  readonly warning: string;
}

const WARNING =
  'Counts are of a sample from public pages: they show what is documented, not how much there was. Do not use them as totals.';

export const aboutOf = (data: Reported, selection: Selection): About => ({
  title: `Museum partnerships ${selection.years.join(', ')}: traced activity and published figures${data.synthetic ? ' (synthetic data)' : ''}`,
  synthetic: data.synthetic,
  licence: LICENCE,
  data_version: data.version,
  data_changed: data.changed,
  years: selection.years,
  museums: wholeLabel(selection, data),
  warning: WARNING,
});

/** File name without its ending: `report-2017-18`; marked if the data are synthetic. */
export const fileNameOf = (what: string, data: Reported, years: readonly string[]): string =>
  `${data.synthetic ? 'synthetic-' : ''}${what}-${years.map((year) => year.replace('/', '-')).join('_')}`;
