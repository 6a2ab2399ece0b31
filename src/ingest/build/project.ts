import { normaliseName } from '../../domain/names.js';
import { ParticipationRole, type ProjectKind } from '../../domain/words.js';
import { most } from '../organisationClaims.js';
import { periodProperties, periodPropertiesWithin, span } from '../periods.js';
import type { ListedRole, PeriodRecord, ProjectStatement } from '../records.js';
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
  readonly statement: ProjectStatement;
  readonly museums: readonly string[];
  readonly partners: readonly string[];
  readonly listed: readonly { readonly organisation: string; readonly role: ListedRole }[];
}

/** Match key of a project: its own id, otherwise its title. */
export function projectKey(title: string, own?: readonly string[]): string {
  return digest(own ? ['own', ...own] : ['title', normaliseName(title)]);
}

/** Builds a project from all rows that state it. Three or more participants form a consortium. */
export function buildProject(
  id: string,
  matchKey: string,
  stored: readonly StoredStatement[],
): ProjectRecord {
  const facts = inRowOrder(stored).map(factOf);
  const rows = facts.map(({ row }) => row);
  const people = peopleOf(facts);
  const period = span(facts.map(({ statement }) => statement));
  const parts = participationsOf(facts, period, people.byRow);
  return {
    id,
    properties: {
      ...titled(facts[0]!.statement.title),
      matchKey,
      kind: most(facts.map(({ statement }) => ({ value: statement.kind, rows: 1 })))!,
      printedKinds: unique(facts.map(({ statement }) => statement.printedKind)),
      outcomes: unique(facts.flatMap(({ statement }) => statement.outcomes ?? [])),
      people: people.project ?? null,
      objectsNote:
        unique(facts.map(({ statement }) => statement.objectsNote).filter(Boolean)).join('; ') || null,
      participants: parts.length,
      consortium: parts.length >= 3,
      ...periodProperties(period),
      ...syntheticMark(rows.flatMap(({ statement }) => statement.sources)),
    },
    participations: parts,
    evidence: evidenceOf(rows),
    funds: fundsOf(rows),
  };
}

function factOf(row: StoredStatement): Fact {
  const statement = row.statement.thing as ProjectStatement;
  const listed = (statement.listed ?? []).map(({ organisation, role }) => ({
    organisation: row.resolvedIds[organisation]!,
    role,
  }));
  return {
    row,
    statement,
    museums: meaning(row, statement.museums),
    partners: meaning(row, statement.partners),
    listed,
  };
}

/**
 * Participation of each organisation. An organisation that is a museum in any row has the role MUSEUM, and `alongside` lists the partners
 * in its own rows. One that a list of projects names is LEAD or PARTICIPANT, and `alongside` has all organisations that lists name for the
 * project. Any other is a PARTNER, and `alongside` lists the museums whose rows name it. A participation lies within its project's period.
 */
function participationsOf(
  facts: readonly Fact[],
  period: PeriodRecord,
  peopleByRow: ReadonlyMap<Fact, number>,
): ProjectRecord['participations'] {
  const parties = partiesOf(facts);
  return [...factsByParticipant(facts)].map(([organisation, named]) => {
    const role = roleOf(organisation, parties);
    const stating = parties.listed.has(organisation) ? unique([...named, ...parties.lists]) : named;
    const beside = [
      ...named.flatMap((fact) => directlyBeside(fact, organisation, role)),
      ...(parties.listed.has(organisation) ? parties.listed : []),
    ];
    return {
      organisation,
      properties: {
        role,
        alongside: unique(beside.filter((other) => other !== organisation)).sort(),
        activities: unique<ProjectKind>(stating.map(({ statement }) => statement.kind)),
        people:
          role === 'MUSEUM'
            ? null
            : (named.map((fact) => peopleByRow.get(fact)).find((one) => one !== undefined) ?? null),
        ...periodPropertiesWithin(span(named.map(({ statement }) => statement)), period),
        sources: sourcesOf(stating.map(({ row }) => row)),
        rows: named.map(({ row }) => row.name),
      },
    };
  });
}

/** The museums of a project, the participants that lists name, the leading ones among them, and the facts of lists. */
function partiesOf(facts: readonly Fact[]) {
  const lists = facts.filter(({ listed }) => listed.length > 0);
  const all = lists.flatMap(({ listed }) => listed);
  return {
    museums: new Set(facts.flatMap((fact) => fact.museums)),
    listed: new Set(all.map(({ organisation }) => organisation)),
    leads: new Set(all.filter(({ role }) => role === 'LEAD').map(({ organisation }) => organisation)),
    lists,
  };
}

function factsByParticipant(facts: readonly Fact[]): Map<string, Fact[]> {
  const naming = new Map<string, Fact[]>();
  for (const fact of facts) {
    const listed = fact.listed.map(({ organisation }) => organisation);
    for (const organisation of unique([...fact.museums, ...fact.partners, ...listed])) {
      const named = naming.get(organisation);
      if (named) named.push(fact);
      else naming.set(organisation, [fact]);
    }
  }
  return naming;
}

/** A museum's own statement takes precedence over a list, and a list over being named as a partner. */
function roleOf(organisation: string, { museums, leads, listed }: ReturnType<typeof partiesOf>) {
  if (museums.has(organisation)) return ParticipationRole.MUSEUM;
  if (leads.has(organisation)) return ParticipationRole.LEAD;
  return listed.has(organisation) ? ParticipationRole.PARTICIPANT : ParticipationRole.PARTNER;
}

/** The organisations that a museum's row names together with this one. */
function directlyBeside(fact: Fact, organisation: string, role: ParticipationRole): readonly string[] {
  if (role !== ParticipationRole.MUSEUM) return fact.museums;
  return fact.museums.includes(organisation) ? fact.partners : [];
}

/**
 * Assigns people reached: a number stated only on a project's first row applies to the project; any other applies to the partner in its
 * row. Numbers are not added up, because rows may not cover all people.
 */
function peopleOf(facts: readonly Fact[]): { project?: number; byRow: ReadonlyMap<Fact, number> } {
  const stated = facts.filter(({ statement }) => statement.people !== undefined);
  const [only] = stated;
  if (only && stated.length === 1 && only === facts[0])
    return { project: only.statement.people!, byRow: new Map() };
  return { byRow: new Map(stated.map((fact) => [fact, fact.statement.people!])) };
}
