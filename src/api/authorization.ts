import { HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLField, type GraphQLResolveInfo } from 'graphql';
import { Extensions } from 'type-graphql';
import { ForbiddenError, requireRight } from '../auth/errors.js';
import type { Caller, Principal, Right } from '../auth/principal.js';

/** Which right a root field asks of its caller; whoever reads may ask what has none. */
export const RequiresRight = (right: Exclude<Right, 'read'>) => Extensions({ needs: right });

/** What a field's description says of it. */
export const RIGHT_DESCRIPTIONS: Readonly<Record<Exclude<Right, 'read'>, string>> = {
  submit:
    'Needs a token with the role admin, or submitter (which can only retract and replace its own museum’s submissions): `Authorization: Bearer …`.',
  judge: 'Needs a token with the role judge or admin: `Authorization: Bearer …`.',
  admin: 'Needs a token with the role admin: `Authorization: Bearer …`.',
};

/** The right that a root field asks; undefined: none. A mutation that says nothing asks the most. */
export function requiredRight(
  field: Pick<GraphQLField<unknown, unknown>, 'extensions'>,
  isMutation: boolean,
): Right | undefined {
  return (field.extensions.needs as Right | undefined) ?? (isMutation ? 'admin' : undefined);
}

/** The caller of a root field, where it has the right that the field asks. Throws a GraphQLError otherwise. */
export function authorizedCaller(
  who: Principal,
  { parentType, fieldName }: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>,
): Caller {
  const field = parentType.getFields()[fieldName]!;
  try {
    return requireRight(who, requiredRight(field, parentType.name === 'Mutation') ?? 'read');
  } catch (error) {
    throw toGraphQLError(error as ForbiddenError);
  }
}

/** A refusal as GraphQL clients get it, with the HTTP status and headers that go with it. */
export const toGraphQLError = ({ message, code, came, allowed, status, headers }: ForbiddenError) =>
  new GraphQLError(message, {
    extensions: { code, came, allowed, http: { status, headers: new HeaderMap(Object.entries(headers)) } },
  });
