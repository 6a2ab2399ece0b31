import { OrganisationKind } from '../domain/words.js';

/** Entity type as defined by the specification. `broader` lists the next wider types. */
export interface EntityType {
  readonly id: string;
  readonly name: string;
  readonly broader?: readonly TypeName[];
}

export interface TypeName {
  readonly id: string;
  readonly name: string;
}

/** Type of every organisation. As a filter it has no effect. */
export const ANY: TypeName = { id: 'ORGANISATION', name: 'Organisation' };

const NATIONAL: TypeName = { id: 'NATIONAL_MUSEUM', name: 'National museum' };

const kinds: readonly TypeName[] = Object.values(OrganisationKind).map((kind) => ({
  id: kind,
  name: kind === OrganisationKind.OTHER ? 'Other organisation' : readable(kind),
}));

const byKind = new Map(kinds.map((kind) => [kind.id, kind]));
const MUSEUM = byKind.get(OrganisationKind.MUSEUM) as TypeName;

/** All types: any organisation, the kinds of the closed list, and the national museums. */
export const TYPES: readonly EntityType[] = [
  ANY,
  { ...NATIONAL, broader: [MUSEUM] },
  ...kinds.map((kind) => ({ ...kind, broader: [ANY] })),
];

/** The types of an organisation, the narrowest first: `NATIONAL_MUSEUM`, `MUSEUM`, `ORGANISATION`. */
export function typesOf(of: {
  readonly kind?: string | undefined;
  readonly national?: boolean | undefined;
}): TypeName[] {
  const kind = of.kind === undefined ? undefined : byKind.get(of.kind);
  return [...(of.national ? [NATIONAL] : []), ...(kind ? [kind] : []), ANY];
}

/** The type with this id or name (`LOCAL_AUTHORITY`, `local authority`); undefined if there is none. */
export function typeNamed(text: string): EntityType | undefined {
  const asked = key(text);
  return TYPES.find((type) => key(type.id) === asked || key(type.name) === asked);
}

/** The kind that a text names, by id or by name. A national museum is a museum; `Organisation` is not a kind. */
export function kindNamed(text: string): OrganisationKind | undefined {
  const id = typeNamed(text)?.id;
  if (id === NATIONAL.id) return OrganisationKind.MUSEUM;
  return Object.values(OrganisationKind).find((kind) => kind === id);
}

const key = (text: string) => text.trim().toLowerCase().replaceAll('_', ' ');

function readable(kind: string): string {
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
