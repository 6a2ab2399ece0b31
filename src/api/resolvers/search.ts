import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { normaliseName } from '../../domain/names.js';
import { OrganisationKind } from '../../domain/words.js';
import { SearchConnection } from '../connections.js';
import type { Context } from '../context.js';
import { between } from '../errors.js';
import { fullTextQuery } from '../searchText.js';

@ArgsType()
class SearchArgs {
  @Field({
    description: 'The text to search for; the first letters of words are enough. At most 200 characters.',
  })
  text!: string;

  @Field(() => [OrganisationKind], { nullable: true, description: 'Organisations of these kinds only.' })
  kinds?: OrganisationKind[];

  @Field(() => [String], {
    nullable: true,
    description: 'Organisations in these regions or nations of the UK only.',
  })
  region?: string[];

  @Field(() => Int, { nullable: true, description: 'How many rows, 0 to 100, default 20.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Return rows after this cursor.' })
  after?: string;
}

/** Names, aliases, places and titles. */
@Resolver()
export class Search {
  @Query(() => SearchConnection, {
    description:
      'Finds organisations by name, alias, former name or place, and loans and projects by title. Case, accents, ' +
      'special letters (ł = l, æ = ae, ß = ss), apostrophes and `&` make no difference; all words must be there, ' +
      'the small ones (of, the …) need not be.',
  })
  search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { length } = args.text;
    between(length, 0, 200, 'search.text', `${length} characters are too many; 200 are allowed.`);
    return context.resolveFromDatabase(info, {
      query: fullTextQuery(args.text),
      exact: normaliseName(args.text),
    });
  }
}
