/**
 * A synthetic network with a similar structure: few museums with very many partners, many with few; partners mostly
 * of the museum's own region; long and short loans over forty years. For benchmarks only: every name is marked as
 * synthetic.
 */
import { normaliseName } from '../../src/domain/names.js';
import { kindLabel, OrganisationKind } from '../../src/domain/words.js';
import { numbers } from '../import/generate.js';

export interface Size {
  readonly organisations: number;
  readonly partnerships: number;
  readonly seed: number;
}

const REGIONS = [
  'London',
  'South East',
  'South West',
  'East of England',
  'East Midlands',
  'West Midlands',
  'Yorkshire and the Humber',
  'North West',
  'North East',
  'Scotland',
  'Wales',
  'Northern Ireland',
];
const PARTNERS = [
  OrganisationKind.UNIVERSITY,
  OrganisationKind.SCHOOL,
  OrganisationKind.CHARITY,
  OrganisationKind.HEALTH_BODY,
  OrganisationKind.LIBRARY,
  OrganisationKind.LOCAL_AUTHORITY,
  OrganisationKind.COMMUNITY_ORGANISATION,
];
const ACTIVITIES = ['DISPLAY_LOAN', 'TOURING_EXHIBITION', 'RESEARCH_LOAN'];
const PURPOSES = ['DISPLAY', 'TOURING_EXHIBITION', 'RESEARCH'];
/** One in this number of organisations is a museum; the first ones are national. */
const MUSEUM_IN = 20;
const NATIONAL = 17;
const SOURCES = 2_000;
const HEAD = 20;

/** A file of the import tool: its header and its lines. */
export interface File {
  readonly name: string;
  readonly header: string;
  readonly lines: () => Generator<string>;
}

const idOf = (at: number) => `org:synthetic-${String(at).padStart(7, '0')}`;
const isMuseum = (at: number) => at % MUSEUM_IN === 0;
const nameOf = (at: number) => `Synthetic ${isMuseum(at) ? 'museum' : 'partner'} ${at}`;
const regionOf = (at: number) => REGIONS[(at * 7 + (at >> 5)) % REGIONS.length]!;
const sourceOf = (at: number) => `source:synthetic-${at % SOURCES}`;

interface Pair {
  readonly museum: number;
  readonly partner: number;
  readonly fact: string;
  readonly activity: number;
  readonly objects: number;
  readonly dates: readonly [string, string];
}

/** Each pair once, the same for the same seed. */
export function* pairs({ organisations, partnerships, seed }: Size): Generator<Pair> {
  const number = numbers(seed);
  const museums = Math.floor(organisations / MUSEUM_IN);
  const seen = new Set<number>();
  while (seen.size < partnerships) {
    // the n-th museum has about 20/(n + 20) of the partners of the first: a few hubs, a long tail
    const rank = Math.floor(HEAD * ((museums + HEAD) / HEAD) ** (number(1e6) / 1e6) - HEAD);
    const museum = Math.min(museums - 1, rank) * MUSEUM_IN;
    const near = number(3) > 0;
    let partner = number(organisations);
    for (let tries = 0; near && tries < 12 && regionOf(partner) !== regionOf(museum); tries += 1)
      partner = number(organisations);
    const key = Math.max(museum, partner) * organisations + Math.min(museum, partner);
    if (museum === partner || seen.has(key)) continue;
    seen.add(key);
    const year = 2025 - Math.floor(Math.sqrt(number(1_600)));
    const month = String(1 + number(12)).padStart(2, '0');
    const [start, end] = [`${year}-${month}-01`, `${year + number(3)}-12-31`];
    const activity = number(3);
    const fact = `${start}/${start}/${end}/${end}/L/${ACTIVITIES[activity]}`;
    yield { museum, partner, fact, activity, objects: 1 + number(60), dates: [start, end] };
  }
}

const kindOf = (at: number) => (isMuseum(at) ? OrganisationKind.MUSEUM : PARTNERS[at % PARTNERS.length]!);
const isNational = (at: number) => isMuseum(at) && at / MUSEUM_IN < NATIONAL;

/** Number, kinds and regions of an organisation's partners, as written by deriveTotals.cypher. */
interface Totals {
  partners(at: number): number;
  among(at: number): string[];
}

const KINDS = [OrganisationKind.MUSEUM, ...PARTNERS];

function totals(size: Size): Totals {
  const partners = new Uint32Array(size.organisations);
  const pairsOf = KINDS.length * REGIONS.length;
  const among = new Uint8Array(size.organisations * pairsOf);
  const add = (one: number, other: number) => {
    partners[one]! += 1;
    const pair = KINDS.indexOf(kindOf(other)) * REGIONS.length + REGIONS.indexOf(regionOf(other));
    among[one * pairsOf + pair] = 1;
  };
  for (const { museum, partner } of pairs(size)) {
    add(museum, partner);
    add(partner, museum);
  }
  return {
    partners: (at) => partners[at]!,
    among: (at) => {
      const keys = new Set<string>();
      for (let pair = 0; pair < pairsOf; pair += 1) {
        if (among[at * pairsOf + pair] === 0) continue;
        const [kind, region] = [KINDS[Math.floor(pair / REGIONS.length)]!, REGIONS[pair % REGIONS.length]!];
        for (const key of [kind, `${kind}|${region}`, `|${region}`]) keys.add(key);
      }
      return [...keys].sort();
    },
  };
}

/** The whole network as files of Neo4j's import tool. */
export function files(size: Size): File[] {
  return [organisations(size), sources(), ...loans(size), ...figures(), partnerships(size), ...tallies(size)];
}

function organisations(size: Size): File {
  return {
    name: 'organisations',
    header:
      ':ID,id,name,sortName,search,kind,region,country,matchedBy,collective:boolean,synthetic:boolean,loans:long,projects:long,partners:long,partnersAmong:string[],:LABEL',
    *lines() {
      const { partners, among } = totals(size);
      for (let at = 0; at < size.organisations; at += 1) {
        const kind = kindOf(at);
        const labels = ['Organisation', kindLabel(kind), ...(isNational(at) ? ['NationalMuseum'] : [])].join(
          ';',
        );
        const name = nameOf(at);
        const busy = partners(at);
        yield `${idOf(at)},${idOf(at)},${name},${normaliseName(name)},${normaliseName(name)},${kind},${regionOf(at)},United Kingdom,IDENTIFIER,false,true,${busy},0,${busy},${among(at).join(';')},${labels}`;
      }
    },
  };
}

const sources = (): File => ({
  name: 'sources',
  header: ':ID,id,title,publisher,:LABEL',
  *lines() {
    for (let at = 0; at < SOURCES; at += 1)
      yield `${sourceOf(at)},${sourceOf(at)},Synthetic source ${at},This project,Source`;
  },
});

function loans(size: Size): File[] {
  const each = function* (line: (pair: Pair, id: string, at: number) => string): Generator<string> {
    let at = 0;
    for (const pair of pairs(size)) {
      yield line(pair, `loan:synthetic-${at}`, at);
      at += 1;
    }
  };
  return [
    {
      name: 'loans',
      header:
        ':ID,id,title,sortTitle,search,purpose,term,direction,objects:long,start,end,earliestStart,latestStart,earliestEnd,latestEnd,sources:string[],synthetic:boolean,:LABEL',
      lines: () =>
        each(({ activity, objects, dates: [start, end] }, id, at) => {
          const title = `Synthetic loan ${at}`;
          return `${id},${id},${title},${title.toLowerCase()},${title.toLowerCase()},${PURPOSES[activity]},SHORT,LENT,${objects},${start},${end},${start},${start},${end},${end},${sourceOf(at)},true,Loan`;
        }),
    },
    {
      name: 'LENT',
      header: ':START_ID,:END_ID,:TYPE',
      lines: () => each(({ museum }, id) => `${idOf(museum)},${id},LENT`),
    },
    {
      name: 'TO',
      header: ':START_ID,:END_ID,:TYPE',
      lines: () => each(({ partner }, id) => `${id},${idOf(partner)},TO`),
    },
    {
      name: 'EVIDENCED_BY',
      header: ':START_ID,:END_ID,rows:string[],:TYPE',
      lines: () => each((_, id, at) => `${id},${sourceOf(at)},synthetic#${at},EVIDENCED_BY`),
    },
  ];
}

/** A published value for each year, so that each has a report. */
function figures(): File[] {
  const each = function* (line: (id: string, year: string, at: number) => string): Generator<string> {
    for (let year = 1986; year < 2026; year += 1)
      yield line(`figure:synthetic-${year}`, `${year}/${String((year + 1) % 100).padStart(2, '0')}`, year);
  };
  return [
    {
      name: 'figures',
      header: ':ID,id,title,year,measure,scope,value:long,status,qualifier,unit,:LABEL',
      lines: () =>
        each(
          (id, year) =>
            `${id},${id},Synthetic figure ${year},${year},display_loans,worldwide,90000,STATED,EXACT,loans,Figure`,
        ),
    },
    {
      name: 'FIGURES_EVIDENCED_BY',
      header: ':START_ID,:END_ID,rows:string[],:TYPE',
      lines: () => each((id, _, at) => `${id},${sourceOf(at)},synthetic#${at},EVIDENCED_BY`),
    },
  ];
}

/** Two museums have a partnership in each direction, as written by derivePartnerships.cypher. */
function partnerships(size: Size): File {
  const line = (
    one: number,
    other: number,
    { fact, activity, objects, dates }: Pair,
    at: number,
    mirrored: boolean,
  ) => {
    const [first, last] = [dates[0].slice(0, 4), dates[1].slice(0, 4)];
    return `${idOf(one)},${idOf(other)},${idOf(one)}~${idOf(other)},${normaliseName(nameOf(one))} ${normaliseName(nameOf(other))},1,${objects},0,${ACTIVITIES[activity]},${fact},0,${sourceOf(at)},1,${first},${last},false,${mirrored},${isMuseum(other)},false,false,${!isMuseum(other)},${kindOf(one)},${regionOf(one)},${isNational(one)},${kindOf(other)},${regionOf(other)},${isNational(other)},PARTNERS_WITH`;
  };
  return {
    name: 'PARTNERS_WITH',
    header:
      ':START_ID,:END_ID,id,sortName,loans:long,objects:long,projects:long,activities:string[],facts:string[],undated:long,sourceIds:string[],sources:long,firstYear:long,lastYear:long,consortiumOnly:boolean,mirrored:boolean,bidirectional:boolean,museumSite:boolean,partnerSite:boolean,listedFromBothEnds:boolean,museumKind,museumRegion,museumNational:boolean,partnerKind,partnerRegion,partnerNational:boolean,:TYPE',
    *lines() {
      let at = 0;
      for (const pair of pairs(size)) {
        yield line(pair.museum, pair.partner, pair, at, false);
        if (isMuseum(pair.partner)) yield line(pair.partner, pair.museum, pair, at, true);
        at += 1;
      }
    },
  };
}

/** Tallies of loans and organisations, as written by rebuildTallies.cypher. */
function tallies(size: Size): File[] {
  return [
    {
      name: 'loanTallies',
      header:
        ':ID,id,title,purpose,term,count:long,objects:long,objectsKnown:long,people:long,peopleKnown:long,:LABEL',
      *lines() {
        const found = PURPOSES.map(() => ({ loans: 0, objects: 0 }));
        for (const { activity, objects } of pairs(size)) {
          found[activity]!.loans += 1;
          found[activity]!.objects += objects;
        }
        for (const [at, purpose] of PURPOSES.entries()) {
          const { loans: count, objects } = found[at]!;
          const id = `${purpose}|SHORT`;
          if (count > 0)
            yield `loans ${id},${id},"Loans: ${purpose}, SHORT",${purpose},SHORT,${count},${objects},${count},0,0,LoanTally`;
        }
      },
    },
    {
      name: 'organisationTallies',
      header: ':ID,id,title,kind,region,count:long,:LABEL',
      *lines() {
        const found = new Map<string, number>();
        for (let at = 0; at < size.organisations; at += 1) {
          const id = `${kindOf(at)}|${regionOf(at)}`;
          found.set(id, (found.get(id) ?? 0) + 1);
        }
        for (const [id, count] of found) {
          const [kind, region] = id.split('|');
          yield `organisations ${id},${id},"Organisations: ${kind}, ${region}",${kind},${region},${count},OrganisationTally`;
        }
      },
    },
  ];
}
