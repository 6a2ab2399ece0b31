import { explorerAt, regionPath, slugOf } from './addresses.js';
import { AREA, type AreaData, AreaView, areaPicture, areaSummary, areaVariables } from './areaView.js';
import type { ReadPage } from './content.js';

export const REGIONS = `query Regions {
  organisations(first: 0) { facets(by: [REGION], first: 100) { values { key } } }
}`;

interface Regions {
  readonly organisations: {
    readonly facets: readonly { readonly values: readonly { readonly key: string | null }[] }[];
  };
}

/** Page of a region of England or nation of the UK: its organisations and their partnerships. */
export const readRegion: ReadPage = async (run, slug, after) => {
  const { organisations } = (await run(REGIONS, {})) as Regions;
  const region = organisations.facets[0]?.values
    .map(({ key }) => key)
    .find((key) => key !== null && key !== 'ABROAD' && slugOf(key) === slug);
  if (!region) return undefined;
  const data = (await run(AREA, areaVariables({ region: [region] }, after))) as AreaData;
  return {
    path: regionPath(region),
    title: region,
    description: `Museum partnerships in ${region}: ${areaSummary(data)}`,
    trail: [{ label: 'Regions', href: '/' }],
    explorer: explorerAt({ region }),
    jsonLd: { '@type': 'AdministrativeArea', name: region },
    meta: data.organisations.meta,
    picture: areaPicture(data),
    body: <AreaView data={data} kind="Region or nation of the UK" path={regionPath(region)} after={after} />,
  };
};
