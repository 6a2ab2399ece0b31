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
    SUBMITTER: { description: 'Read, and submit for its own museum.' },
    JUDGE: { description: 'Read, and judge whether names mean the same organisation.' },
    ADMIN: { description: 'Everything.' },
  },
});
registerEnumType(AuthMethod, {
  name: 'AccessWay',
  description: 'How the writer was authenticated.',
  valuesConfig: {
    TOKEN: { description: 'By a token of the configuration.' },
    KEY: { description: 'By a key of the graph.' },
    JWT: { description: 'By a JSON Web Token of another service.' },
    COMMAND_LINE: { description: 'At the command line of a machine that has the graph.' },
  },
});
registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'What came of a write.',
  valuesConfig: {
    BEGUN: { description: 'Running or interrupted: no end was recorded.' },
    DONE: { description: 'Carried out, or there was nothing to do.' },
    REFUSED: { description: 'Rejected: the request was not possible.' },
    FAILED: { description: 'A fault of the service or its database, which is in the log.' },
  },
});

@ObjectType({
  description: 'A write over HTTP or the command line: author, time, action and outcome.',
})
export class AuditEntry {
  @Field(() => ID, { description: 'Its own.' })
  id!: string;

  @Field({ description: 'When it began, as ISO 8601, in UTC.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it ended, as ISO 8601, in UTC. Null: it is under way, or was cut off.',
  })
  finished!: string | null;

  @Field({
    description:
      'The office or system that wrote: the name of its token or key, or the name given to the command.',
  })
  by!: string;

  @Field(() => AuthMethod, { description: 'How it came to write.' })
  way!: AuthMethod;

  @Field(() => AccessRole, {
    nullable: true,
    description: 'Role of the writer. Null: the command line, which has no roles.',
  })
  role!: string | null;

  @Field(() => String, { nullable: true, description: 'For which museum. Null: for none in particular.' })
  museum!: string | null;

  @Field({
    description:
      'What was done: the name of the mutation or command, such as `mergeOrganisations` or `import`.',
  })
  action!: string;

  @Field(() => String, {
    nullable: true,
    description: 'To what: an id, or the name of a return. Null: it had none before, as what is added.',
  })
  about!: string | null;

  @Field(() => AuditOutcome, { description: 'What came of it.' })
  outcome!: AuditOutcome;
}
