import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { reportingYear, reportingYearRange } from '../../domain/partialDate.js';
import type { Published, Reported } from '../../report/facts.js';
import { museumsOf } from '../../report/museums.js';
import { reportOf } from '../../report/report.js';
import { measuresOf } from '../../report/rows.js';
import type { Context } from '../context.js';
import { parseDateRange, TIME_RULE, TimeArgs } from '../dateRange.js';
import { badInput } from '../errors.js';
import { isSelected } from '../selection.js';
import { ReportAnswer } from '../types/report.js';

/** The survey's report, recounted. */
@Resolver()
export class Report {
  @Query(() => ReportAnswer, {
    description:
      'The survey’s headline measures of a year: what this graph counts, what was published and the coverage. With `during` or `asOf`, another period is counted by the same rules and not compared with published values. ' +
      TIME_RULE,
  })
  async report(
    @Arg('year', () => String, {
      description: 'Any reporting year (April to March), such as 2017/18, with or without published figures.',
    })
    year: string,
    @Arg('measures', () => [String], {
      nullable: true,
      description: 'Only these measures, such as display_loans. Null: all.',
    })
    measures: string[] | null | undefined,
    @Arg('museums', () => [ID], {
      nullable: true,
      description:
        'Only loans and projects of these national museums, by id, such as national:tate. Published values for all national museums are shown and not compared. Null: all.',
    })
    museums: string[] | null | undefined,
    @Args(() => TimeArgs) { during, asOf }: TimeArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const data = await context.networks.reported();
    const asked = yearAsked(year);
    const days = reportingYearRange(asked)!;
    const window = parseDateRange((during as never) ?? { reportingYear: asked }, asOf, 'report')!;
    const found = reportOf(data, {
      year: asked,
      window,
      otherTime: window.from !== days.first || window.to !== days.last,
      measures: measures ? measuresAsked(measures, data.figures) : null,
      museums: museums ? museumsAsked(museums, data) : null,
      wants: (part) => isSelected(info, [part]),
    });
    return context.resolveFromResult(info, data, found);
  }
}

/** Throws `badInput` for an unknown measure. */
function measuresAsked(measures: readonly string[], figures: readonly Published[]): ReadonlySet<string> {
  const known = measuresOf(figures);
  measures.forEach((measure, at) => {
    if (!known.includes(measure))
      throw badInput(
        `"${measure}" is not a measure. Use one of: ${known.join(', ')}.`,
        `report.measures[${at}]`,
      );
  });
  return new Set(measures);
}

/** Throws `badInput` for an id that is not a national museum. */
function museumsAsked(ids: readonly string[], data: Reported): ReadonlySet<string> {
  const known = museumsOf(data);
  ids.forEach((id, at) => {
    if (!known.has(id))
      throw badInput(
        `"${id}" is not a national museum with loans, projects or figures; allowed: ${[...known.keys()].join(', ')}.`,
        `report.museums[${at}]`,
      );
  });
  return new Set(ids);
}

/** The reporting year in the form 2017/18, whether or not something was published for it. Throws `badInput` if it is not one. */
function yearAsked(year: string): string {
  const asked = reportingYear(year);
  if (asked && reportingYearRange(asked)) return asked;
  throw badInput(`"${year}" is not a reporting year. Write it as 2017/18.`, 'report.year');
}
