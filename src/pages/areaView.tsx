import { count, named, number, type Period, period } from '../domain/display.js';
import { partnershipPath } from './addresses.js';
import type { DataMeta } from './content.js';
import { type Cursors, PAGE_INFO, type Paged, pageOf } from './paging.js';
import { OrganisationLink, type OrganisationRef, type Several, Table } from './parts.js';
import { barPicture } from './pictures/bars.js';
import { Figure } from './pictures/figure.js';

/** Organisations of a place or region and their partnerships, whichever side is in it. Sites count for their parents. */
export const AREA = `query AreaPage($organisations: OrganisationFilter!, $partnerships: PartnershipFilter!, $afterOrganisations: String, $afterPartnerships: String) {
  organisations(first: 100, after: $afterOrganisations, filter: $organisations, orderBy: { by: PARTNERS, direction: DESC }) {
    totalCount ${PAGE_INFO}
    nodes { id name kind national place partners { totalCount } }
    facets(by: [KIND], first: 30) { values { key count } }
    meta { dataVersion changed synthetic }
  }
  partnerships(first: 100, after: $afterPartnerships, filter: $partnerships) {
    totalCount ${PAGE_INFO}
    nodes { id museum { id name } partner { id name } kinds period { start end } loans { totalCount } projects { totalCount } }
  }
}`;

interface OrganisationRow extends OrganisationRef {
  readonly kind: string;
  readonly national: boolean;
  readonly place: string | null;
  readonly partners: { readonly totalCount: number };
}
interface PartnershipRow {
  readonly id: string;
  readonly museum: OrganisationRef;
  readonly partner: OrganisationRef;
  readonly kinds: readonly string[];
  readonly period: Period;
  readonly loans: { readonly totalCount: number };
  readonly projects: { readonly totalCount: number };
}

export interface AreaData {
  readonly organisations: Several<OrganisationRow> &
    Paged & {
      readonly facets: readonly {
        readonly values: readonly { readonly key: string | null; readonly count: number }[];
      }[];
      readonly meta: DataMeta;
    };
  readonly partnerships: Several<PartnershipRow> & Paged;
}

/** Organisations of the area by kind, as bars. */
export const areaPicture = ({ organisations }: AreaData) =>
  barPicture(
    'organisations by kind',
    (organisations.facets[0]?.values ?? []).flatMap(({ key, count: value }) =>
      key === null ? [] : [{ label: named(key), value }],
    ),
  );

/** Variables of AREA for organisations that a filter selects. */
export const areaVariables = (area: object, after: Cursors = () => null) => ({
  afterOrganisations: after('organisations'),
  afterPartnerships: after('partnerships'),
  organisations: { ...area, site: false },
  partnerships: { mirrored: false, or: [{ museum: area }, { partner: area }] },
});

/** “5 organisations with 19 partnerships: 2 museums, 1 university …” */
export function areaSummary({ organisations, partnerships }: AreaData): string {
  const kinds = (organisations.facets[0]?.values ?? [])
    .slice(0, 4)
    .flatMap(({ key, count: many }) => (key === null ? [] : [`${named(key).toLowerCase()} ${number(many)}`]));
  return `${count(organisations.totalCount, 'organisation')} with ${
    partnerships.totalCount > 0 ? count(partnerships.totalCount, 'partnership') : 'no recorded partnership'
  }. By kind: ${kinds.join(', ')}.`;
}

interface AreaViewProps {
  readonly data: AreaData;
  readonly kind: string;
  /** Path of the page. */
  readonly path: string;
  readonly after: Cursors;
}

export const AreaView = ({ data, kind, path, after }: AreaViewProps) => (
  <>
    <p className="kind">{kind}</p>
    <p className="lead">{areaSummary(data)}</p>
    <Figure path={path} />
    <Table
      caption="Organisations"
      page={pageOf('organisations', data.organisations, after)}
      columns={['Organisation', 'Kind', 'Place', 'Partners']}
      total={data.organisations.totalCount}
      rows={data.organisations.nodes.map((one) => ({
        key: one.id,
        cells: [
          <OrganisationLink organisation={one} />,
          one.national ? 'National museum' : named(one.kind),
          one.place,
          one.partners.totalCount || 'none recorded',
        ],
      }))}
    />
    <Table
      caption="Partnerships"
      page={pageOf('partnerships', data.partnerships, after)}
      columns={['Museum', 'Partner', 'What they did together', 'When', 'Loans', 'Projects', 'Evidence']}
      total={data.partnerships.totalCount}
      rows={data.partnerships.nodes.map((one) => ({
        key: one.id,
        cells: [
          <OrganisationLink organisation={one.museum} />,
          <OrganisationLink organisation={one.partner} />,
          one.kinds.map(named).join(', '),
          period(one.period),
          one.loans.totalCount || 'none recorded',
          one.projects.totalCount || 'none recorded',
          <a
            href={partnershipPath(one.id)}
            aria-label={`Evidence of the partnership of ${one.museum.name} and ${one.partner.name}`}
          >
            View
          </a>,
        ],
      }))}
    />
  </>
);
