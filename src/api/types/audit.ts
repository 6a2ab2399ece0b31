import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { AuditOutcome } from '../../auth/audit.js';
import { AuthMethod, Role } from '../../auth/principal.js';

/** The roles by the names of GraphQL. */
export const AccessRole = Object.fromEntries(Object.keys(Role).map((name) => [name, name]));

registerEnumType(AccessRole, {
  name: 'AccessRole',
  description: 'The rights of a token or key.',
  valuesConfig: {
    READER: { description: 'Read.' },
    SUBMITTER: { description: 'Read, and submit for its own museum only.' },
    JUDGE: { description: 'Read, and judge whether names mean the same organisation.' },
    ADMIN: { description: 'Everything.' },
  },
});
registerEnumType(AuthMethod, {
  name: 'AccessWay',
  description: 'How the writer was authenticated.',
  valuesConfig: {
    TOKEN: { description: 'By a token in the configuration.' },
    KEY: { description: 'By an API key stored in the graph.' },
    JWT: { description: 'By a JSON Web Token of another service.' },
    COMMAND_LINE: { description: 'At the command line of the service.' },
  },
});
registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'Outcome of a write.',
  valuesConfig: {
    BEGUN: { description: 'Running or interrupted: no end was recorded.' },
    DONE: { description: 'Completed, or there was nothing to do.' },
    REFUSED: { description: 'Rejected: the request was not possible.' },
    FAILED: { description: 'Failed because of an error in the service or its database; see the log.' },
  },
});

@ObjectType({
  description: 'A write over HTTP or the command line: author, time, action and outcome.',
})
export class AuditEntry {
  @Field(() => ID, { description: 'Its own.' })
  id!: string;

  @Field({ description: 'When it started, as ISO 8601, in UTC.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it ended, as ISO 8601, in UTC. Null: running or interrupted.',
  })
  finished!: string | null;

  @Field({
    description: 'The author: name of the token or key, or the name given to the command.',
  })
  by!: string;

  @Field(() => AuthMethod, { description: 'How the writer was authenticated.' })
  way!: AuthMethod;

  @Field(() => AccessRole, {
    nullable: true,
    description: 'Role of the writer. Null: command line, which has no roles.',
  })
  role!: string | null;

  @Field(() => String, { nullable: true, description: 'Museum of the writer. Null: no particular museum.' })
  museum!: string | null;

  @Field({
    description: 'Name of the mutation or command, such as `mergeOrganisations` or `import`.',
  })
  action!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Affected id or name of a return. Null: a new record, which had no id yet.',
  })
  about!: string | null;

  @Field(() => AuditOutcome, { description: 'Outcome.' })
  outcome!: AuditOutcome;
}
