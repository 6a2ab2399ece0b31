import { count } from '../domain/display.js';
import { placePath, regionPath, slugOf } from './addresses.js';
import { AREA, type AreaData, AreaView, areaPicture, areaSummary, areaVariables } from './areaView.js';
import type { PageContent, ReadPage } from './content.js';
import type { Cursors } from './paging.js';

export const PLACES = `query Places($text: String!) {
  places(text: $text, first: 100) { places { name region country organisationCount partnershipCount } }
}`;

export interface PlaceRef {
  readonly name: string;
  readonly region: string | null;
  readonly country: string | null;
  readonly organisationCount: number;
  readonly partnershipCount: number;
}

const areaOf = ({ region, country }: PlaceRef) => region ?? country ?? 'location not stated';

/** Path of a place. If others have its name, the region or country is added: `/places/perth-scotland`. */
export const pathOfPlace = (place: PlaceRef, all: readonly PlaceRef[]): string =>
  all.filter(({ name }) => slugOf(name) === slugOf(place.name)).length > 1
    ? placePath(`${place.name} ${areaOf(place)}`)
    : placePath(place.name);

/** Page of a town or area: its organisations and their partnerships. Several places of one name: a page with links to each. */
export const readPlace: ReadPage = async (run, slug, after) => {
  const places = await placesOf(run, slug);
  const place = places.find((one) => pathOfPlace(one, places) === `/places/${slug}`);
  if (place)
    return placeContent(
      place,
      (await run(AREA, areaVariables(filterOf(place), after))) as AreaData,
      places,
      after,
    );
  const namesakes = places.filter(({ name }) => slugOf(name) === slugOf(slug));
  return namesakes.length > 0 ? namesakesContent(namesakes) : undefined;
};

/** Places whose name has the words of a slug; the last words may be those of a region or country. */
async function placesOf(run: Parameters<ReadPage>[0], slug: string): Promise<readonly PlaceRef[]> {
  const words = slug.split('-');
  for (let length = words.length; length > 0; length--) {
    const text = words.slice(0, length).join(' ').slice(0, 200);
    const { places } = (await run(PLACES, { text })) as {
      readonly places: { readonly places: readonly PlaceRef[] };
    };
    if (places.places.length > 0) return places.places;
  }
  return [];
}

const filterOf = ({ name, region, country }: PlaceRef) => ({
  place: [name],
  ...(region
    ? { or: [{ region: [region] }, { regionStatus: ['NOT_STATED'] }] }
    : country && { country: [country] }),
});

const placeContent = (
  place: PlaceRef,
  data: AreaData,
  all: readonly PlaceRef[],
  after: Cursors,
): PageContent => ({
  path: pathOfPlace(place, all),
  title: place.name,
  description: `Museum partnerships in ${place.name}: ${areaSummary(data)}`,
  trail: [
    { label: 'Places', href: '/' },
    ...(place.region ? [{ label: place.region, href: regionPath(place.region) }] : []),
  ],
  jsonLd: {
    '@type': 'Place',
    name: place.name,
    containedInPlace: { '@type': 'Place', name: areaOf(place) },
  },
  meta: data.organisations.meta,
  picture: areaPicture(data),
  body: (
    <AreaView data={data} kind={`Place, ${areaOf(place)}`} path={pathOfPlace(place, all)} after={after} />
  ),
});

const namesakesContent = (places: readonly PlaceRef[]): PageContent => ({
  path: placePath(places[0]!.name),
  title: places[0]!.name,
  description: `Several places are called ${places[0]!.name}.`,
  trail: [{ label: 'Places', href: '/' }],
  body: (
    <>
      <p>Several places have this name:</p>
      <ul>
        {places.map((one) => (
          <li key={areaOf(one)}>
            <a href={pathOfPlace(one, places)}>{`${one.name}, ${areaOf(one)}`}</a> (
            {count(one.organisationCount, 'organisation')})
          </li>
        ))}
      </ul>
    </>
  ),
});
