import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { readCypher } from '../../database/cypherFiles.js';
import { networkMeta } from '../answerMeta.js';
import type { Context } from '../context.js';
import { between } from '../errors.js';
import { type FoundPlace, placesMatching } from '../placesMatching.js';
import { fullTextQuery } from '../searchText.js';
import { validatePageSize } from '../selection.js';
import { PlacesAnswer } from '../types/place.js';

const { text: PLACES } = readCypher('network/places.cypher');

@ArgsType()
class PlacesArgs {
  @Field({ description: 'Words of the name, at most 200 characters. The first letters of words are enough.' })
  text!: string;

  @Field(() => Int, { defaultValue: 10, description: 'Maximum number of places, 1 to 100.' })
  first!: number;
}

@Resolver()
export class Places {
  @Query(() => PlacesAnswer, {
    description:
      'Towns and areas by name, with the numbers of their organisations and partnerships. Places of the same name in different regions or countries are separate.',
  })
  async places(
    @Args(() => PlacesArgs) { text, first }: PlacesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const { length } = text;
    between(length, 0, 200, 'places.text', `the text has ${length} characters; the maximum is 200.`);
    const most = validatePageSize(first, 1, 100, 'places.first');
    const network = await context.networks.snapshot();
    const rows = await context.runQuery(info, PLACES, { query: fullTextQuery(text) });
    const found = rows.map(
      (row): FoundPlace => ({
        name: row.get('name'),
        region: row.get('region'),
        country: row.get('country'),
        organisationCount: Number(row.get('organisations')),
        partnershipCount: Number(row.get('partnerships')),
      }),
    );
    const places = placesMatching(text, found).slice(0, most);
    return context.resolveFromResult(info, network, {
      places,
      sourceIds: [],
      ...networkMeta(network, undefined),
    });
  }
}
