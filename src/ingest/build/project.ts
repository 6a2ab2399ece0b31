import { normaliseName } from '../../domain/names.js';
import type { ProjectKind } from '../../domain/words.js';
import { most } from '../organisationClaims.js';
import { periodProperties, periodPropertiesWithin, span } from '../periods.js';
import type { PeriodRecord, ProjectStatement } from '../records.js';
import { syntheticMark } from '../synthetic.js';
import {
  digest,
  type EvidenceRecord,
  evidenceOf,
  type FundsRecord,
  fundsOf,
  inRowOrder,
  meaning,
  type StoredStatement,
  sourcesOf,
  titled,
  unique,
} from './rows.js';

/** A project as cypher/load writes it. */
export interface ProjectRecord {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly participations: readonly {
    readonly organisation: string;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
  readonly evidence: readonly EvidenceRecord[];
  readonly funds: readonly FundsRecord[];
}

interface Fact {
  readonly row: StoredStatement;
  readonly said: ProjectStatement;
  readonly museums: readonly string[];
  readonly partners: readonly string[];
}

/** Match key of a project: its own id, otherwise its title. */
export function projectKey(title: string, own?: readonly string[]): string {
  return digest(own ? ['own', ...own] : ['title', normaliseName(title)]);
}

/** Builds a project from all rows that state it. Three or more participants form a consortium. */
export function buildProject(id: string, matchKey: string, kept: readonly StoredStatement[]): ProjectRecord {
  const facts = inRowOrder(kept).map(factOf);
  const rows = facts.map(({ row }) => row);
  const people = peopleOf(facts);
  const period = span(facts.map(({ said }) => said));
  const parts = participationsOf(facts, period, people.byRow);
  return {
    id,
    properties: {
      ...titled(facts[0]!.said.title),
      matchKey,
      kind: most(facts.map(({ said }) => ({ value: said.kind, rows: 1 })))!,
      printedKinds: unique(facts.map(({ said }) => said.printedKind)),
      outcomes: unique(facts.flatMap(({ said }) => said.outcomes ?? [])),
      people: people.project ?? null,
      objectsNote: unique(facts.map(({ said }) => said.objectsNote).filter(Boolean)).join('; ') || null,
      participants: parts.length,
      consortium: parts.length >= 3,
      ...periodProperties(period),
      ...syntheticMark(rows.flatMap(({ said }) => said.sources)),
    },
    participations: parts,
    evidence: evidenceOf(rows),
    funds: fundsOf(rows),
  };
}

function factOf(row: StoredStatement): Fact {
  const said = row.said.thing as ProjectStatement;
  return { row, said, museums: meaning(row, said.museums), partners: meaning(row, said.partners) };
}

/**
 * Participation of each organisation. An organisation that is a museum in any row has the role MUSEUM, and `alongside` lists the partners
 * in its own rows; any other is a PARTNER, and `alongside` lists the museums whose rows name it. A participation lies within its project's
 * period.
 */
function participationsOf(
  facts: readonly Fact[],
  period: PeriodRecord,
  peopleByRow: ReadonlyMap<Fact, number>,
): ProjectRecord['participations'] {
  const museums = new Set(facts.flatMap((fact) => fact.museums));
  const naming = new Map<string, Fact[]>();
  for (const fact of facts)
    for (const organisation of unique([...fact.museums, ...fact.partners])) {
      const named = naming.get(organisation);
      if (named) named.push(fact);
      else naming.set(organisation, [fact]);
    }
  return [...naming].map(([organisation, named]) => {
    const isMuseum = museums.has(organisation);
    const beside = named.flatMap((fact) => {
      if (isMuseum) return fact.museums.includes(organisation) ? fact.partners : [];
      return fact.museums;
    });
    return {
      organisation,
      properties: {
        role: isMuseum ? 'MUSEUM' : 'PARTNER',
        alongside: unique(beside.filter((other) => other !== organisation)).sort(),
        activities: unique<ProjectKind>(named.map(({ said }) => said.kind)),
        people: isMuseum
          ? null
          : (named.map((fact) => peopleByRow.get(fact)).find((one) => one !== undefined) ?? null),
        ...periodPropertiesWithin(span(named.map(({ said }) => said)), period),
        sources: sourcesOf(named.map(({ row }) => row)),
        rows: named.map(({ row }) => row.name),
      },
    };
  });
}

/**
 * Assigns people reached: a number stated only on a project's first row applies to the project; any other applies to the partner in its
 * row. Numbers are not added up, because rows may not cover all people.
 */
function peopleOf(facts: readonly Fact[]): { project?: number; byRow: ReadonlyMap<Fact, number> } {
  const stated = facts.filter(({ said }) => said.people !== undefined);
  const [only] = stated;
  if (only && stated.length === 1 && only === facts[0])
    return { project: only.said.people!, byRow: new Map() };
  return { byRow: new Map(stated.map((fact) => [fact, fact.said.people!])) };
}
