import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { reportingYearRange } from '../../domain/partialDate.js';
import { reportOf } from '../../report/report.js';
import type { Context } from '../context.js';
import { parseDateRange, TIME_RULE, TimeArgs } from '../dateRange.js';
import { parseMeasures, parseMuseums, parseReportYear } from '../reportArguments.js';
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
    const asked = parseReportYear(year, 'report.year');
    const days = reportingYearRange(asked)!;
    const window = parseDateRange((during as never) ?? { reportingYear: asked }, asOf, 'report')!;
    const found = reportOf(data, {
      year: asked,
      window,
      otherTime: window.from !== days.first || window.to !== days.last,
      measures: measures ? parseMeasures(measures, data.figures, (at) => `report.measures[${at}]`) : null,
      museums: museums ? parseMuseums(museums, data, (at) => `report.museums[${at}]`) : null,
      wants: (part) => isSelected(info, [part]),
    });
    return context.resolveFromResult(info, data, found);
  }
}
