import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { normaliseName } from '../../domain/names.js';
import { OrganisationKind } from '../../domain/words.js';
import { SearchConnection } from '../connections.js';
import type { Context } from '../context.js';
import { SearchType } from '../enums.js';
import { between } from '../errors.js';
import { expectRegions } from '../regionValues.js';
import { fullTextQuery } from '../searchText.js';

@ArgsType()
class SearchArgs {
  @Field({
    description: 'The search text, at most 200 characters. The first letters of words are enough.',
  })
  text!: string;

  @Field(() => [SearchType], {
    nullable: true,
    description: 'Only results of these types. Null: all.',
  })
  types?: SearchType[];

  @Field(() => [OrganisationKind], { nullable: true, description: 'Only organisations of these kinds.' })
  kinds?: OrganisationKind[];

  @Field(() => [String], {
    nullable: true,
    description: 'Only organisations in these regions or nations of the UK.',
  })
  region?: string[];

  @Field(() => Int, { nullable: true, description: 'Number of rows, 0 to 100. Default: 20.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Return rows after this cursor.' })
  after?: string;
}

/** Names, aliases, places and titles. */
@Resolver()
export class Search {
  @Query(() => SearchConnection, {
    description:
      'Finds organisations by name, alias, former name or place, and loans and projects by title. Ignores case, accents, ' +
      'special letters (ł = l, æ = ae, ß = ss), apostrophes and `&`. All words must match, except ' +
      'short ones such as “of” and “the”, each complete, as its beginning, in singular or plural, or abbreviated (`St`).',
  })
  search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { length } = args.text;
    between(length, 0, 200, 'search.text', `the text has ${length} characters; the maximum is 200.`);
    expectRegions(args.region, 'search.region');
    return context.resolveFromDatabase(info, {
      query: fullTextQuery(args.text),
      exact: normaliseName(args.text),
    });
  }
}
