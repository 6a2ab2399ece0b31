import { Field, ID, InputType } from 'type-graphql';
import { orgIdentifier } from '../domain/orgIds.js';
import { badInput } from './errors.js';
import { organisationId } from './ids.js';

/** Input type names that accept exactly one field (`@oneOf`); type-graphql cannot declare it. */
export const ONE_OF: readonly string[] = ['OrganisationBy'];

const Identifier = (description: string): PropertyDecorator =>
  Field(() => ID, { nullable: true, description });

@InputType({ description: 'An id or identifier of an organisation. Give exactly one.' })
export class OrganisationBy {
  @Identifier('Its id in this graph, or the id of a record merged into it.')
  id?: string;

  @Identifier('In the Research Organization Registry: 02jx3x895, or https://ror.org/02jx3x895.')
  rorId?: string;

  @Identifier('In Mapping Museums: mm.domus.WM019.')
  mappingMuseums?: string;

  @Identifier('In Wikidata: Q42, or https://www.wikidata.org/wiki/Q42.')
  wikidata?: string;

  @Identifier('Charity number in the UK: GB-CHC-1089464, GB-SC-SC003558 or GB-NIC-100001.')
  charity?: string;

  @Identifier('Company number in the UK: GB-COH-01234567.')
  company?: string;

  @Identifier(
    'An identifier with its scheme, as in `identifiers`: gb-chc:1089464, or ourmuseum:4711 from a museum’s own file.',
  )
  identifier?: string;
}

interface Form {
  /** Stored identifier; undefined if the text is not one. */
  readonly read: (text: string) => string | undefined;
  readonly allowed: string;
}

const matching = (pattern: RegExp, stored: (found: string) => string) => (text: string) => {
  const [, found] = pattern.exec(text) ?? [];
  return found && stored(found);
};
const listed = (schemes: RegExp) => (text: string) => {
  const found = orgIdentifier(text);
  return found && schemes.test(found) ? found : undefined;
};

const FORMS: Readonly<Record<keyof OrganisationBy, Form>> = {
  id: { read: organisationId, allowed: 'an id' },
  rorId: {
    read: matching(/^(?:(?:https?:\/\/)?ror\.org\/|ror:)?([0-9a-z]{9})$/i, (id) => `ror:${id.toLowerCase()}`),
    allowed: '02jx3x895 or https://ror.org/02jx3x895',
  },
  mappingMuseums: { read: matching(/^(?:mm:)?([\w.-]+)$/, (id) => `mm:${id}`), allowed: 'mm.domus.WM019' },
  wikidata: {
    read: matching(
      /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/|wikidata:)?(Q\d+)$/,
      (id) => `wikidata:${id}`,
    ),
    allowed: 'Q42 or https://www.wikidata.org/wiki/Q42',
  },
  charity: { read: listed(/^gb-(chc|sc|nic):/), allowed: 'GB-CHC-…, GB-SC-… or GB-NIC-…' },
  company: { read: listed(/^gb-coh:/), allowed: 'GB-COH-…' },
  identifier: {
    read: (text) => (/^[a-z][a-z0-9-]*:\S+$/.test(organisationId(text)) ? organisationId(text) : undefined),
    allowed: 'a scheme, a colon and the identifier: ror:02jx3x895',
  },
};

/** Stored form of the given id or identifier. Throws `badInput` if it has another form. */
export function identifierIn(by: OrganisationBy): string {
  const [[scheme, given] = []] = Object.entries(by).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  const { read, allowed } = FORMS[scheme as keyof OrganisationBy];
  const found = read(String(given).trim());
  if (found === undefined)
    throw badInput(
      `"${given}" does not have the form ${allowed}. Correct it, or use another field.`,
      `organisationBy.by.${scheme}`,
    );
  return found;
}
