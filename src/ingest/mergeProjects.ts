import { normaliseName } from '../domain/names.js';
import type { ProjectKind } from '../domain/words.js';
import type { ProjectFact } from './facts.js';
import type { OrganisationKey } from './register.js';
import type { Tables } from './tables.js';

/** One project and the rows that state it, the first one first. */
export interface ProjectRows {
  readonly rows: ProjectFact[];
}

/** Projects, each once: rows of one title are one project, unless data/tables/projects.csv gives each its own. */
export function mergeProjects(facts: readonly ProjectFact[], tables: Tables): ProjectRows[] {
  const projects = new Map<string, ProjectRows>();
  for (const fact of facts) {
    const own = tables.onePerRow(fact.title) ? fact.row : '';
    const key = `${normaliseName(fact.title)}|${own}`;
    const project = projects.get(key);
    if (project) project.rows.push(fact);
    else projects.set(key, { rows: [fact] });
  }
  return [...projects.values()];
}

/** How one organisation took part in one project, from all rows of the project that name it. */
export interface Participation {
  readonly organisation: OrganisationKey;
  readonly role: 'MUSEUM' | 'PARTNER';
  readonly alongside: ReadonlySet<OrganisationKey>;
  readonly rows: readonly ProjectFact[];
  readonly kinds: ReadonlySet<ProjectKind>;
}

/**
 * The participations of a project. Who is a museum in any row is MUSEUM, and `alongside` are the partners that its own rows
 * name; everybody else is PARTNER, and `alongside` are the museums whose rows name it.
 */
export function participations({ rows }: ProjectRows): Participation[] {
  const museums = new Set(rows.flatMap((row) => row.museums));
  const everybody = new Set(rows.flatMap((row) => [...row.museums, ...row.partners]));
  return [...everybody].map((organisation) => {
    const isMuseum = museums.has(organisation);
    const named = rows.filter((row) => [...row.museums, ...row.partners].includes(organisation));
    const beside = named.flatMap((row) => {
      if (isMuseum) return row.museums.includes(organisation) ? row.partners : [];
      return row.museums;
    });
    return {
      organisation,
      role: isMuseum ? 'MUSEUM' : 'PARTNER',
      alongside: new Set(beside.filter((other) => other !== organisation)),
      rows: named,
      kinds: new Set(named.map((row) => row.kind)),
    };
  });
}

/**
 * People reached: a number that stands on a project's first row alone is the project's; any other is that of the partner in its
 * row. Nothing is added up, as nobody says that all are told.
 */
export function peopleOf({ rows }: ProjectRows): {
  project?: number;
  byRow: ReadonlyMap<ProjectFact, number>;
} {
  const stated = rows.filter((row) => row.people !== undefined);
  const [only] = stated;
  if (only && stated.length === 1 && only === rows[0]) return { project: only.people!, byRow: new Map() };
  return { byRow: new Map(stated.map((row) => [row, row.people!])) };
}
