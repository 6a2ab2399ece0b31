import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { reportingYear, reportingYearRange } from '../../domain/partialDate.js';
import { readFacts, readFigures } from '../../report/facts.js';
import { reportOf, yearsOf } from '../../report/report.js';
import type { Context } from '../context.js';
import { TIME_RULE } from '../during.js';
import { badInput } from '../errors.js';
import { ReportAnswer } from '../types/report.js';
import { whole } from '../whole.js';

/** The survey's report, recounted. */
@Resolver()
export class Report {
  @Query(() => ReportAnswer, {
    description: `The survey’s headline measures of a year: what this graph counts, what was published, and how much of it the graph holds. ${TIME_RULE}`,
  })
  async report(
    @Arg('year', () => String, { description: 'A reporting year, April to March, such as 2017/18.' })
    year: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const read = (text: string, parameters: Readonly<Record<string, unknown>>) =>
      context.rows(info, text, parameters);
    const { kept } = context.networks;
    const figures = await kept('report figures', () => readFigures(read));
    const years = yearsOf(figures);
    const asked = reportingYear(year);
    const days = reportingYearRange(year);
    if (!asked || !days || !years.includes(asked))
      throw badInput(
        `nothing was published for "${year}"; there are ${years.length > 0 ? years.join(', ') : 'no years at all'}.`,
        'report.year',
      );
    const found = await kept(`report ${asked}`, async () => {
      const facts = await readFacts(read, days.first, days.last);
      return whole({ ...reportOf(asked, figures, facts), from: days.first, to: days.last });
    });
    return context.ask(info, { found });
  }
}
