import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { AuditOutcome } from '../../access/audit.js';
import { Role, Way } from '../../access/roles.js';

/** The roles by the names of GraphQL. */
export const AccessRole = Object.fromEntries(Object.keys(Role).map((name) => [name, name]));

registerEnumType(AccessRole, {
  name: 'AccessRole',
  description: 'What somebody may whose token or key it is.',
  valuesConfig: {
    READER: { description: 'Read.' },
    SUBMITTER: { description: 'Read, and submit for its own museum.' },
    JUDGE: { description: 'Read, and decide who is whom.' },
    ADMIN: { description: 'Everything.' },
  },
});
registerEnumType(Way, {
  name: 'AccessWay',
  description: 'How somebody came to write.',
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
    BEGUN: { description: 'Under way, or cut off: nobody noted its end.' },
    DONE: { description: 'Carried out, or there was nothing to do.' },
    REFUSED: { description: 'Not carried out: what was asked could not be.' },
    FAILED: { description: 'A fault of the service or its database, which is in the log.' },
  },
});

@ObjectType({
  description: 'One write over HTTP or at the command line: who, when, what, and what came of it.',
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
      'The office or system that wrote: the name of its token or key, or what the command was told.',
  })
  by!: string;

  @Field(() => Way, { description: 'How it came to write.' })
  way!: Way;

  @Field(() => AccessRole, {
    nullable: true,
    description: 'In what role. Null: at the command line, where there are none.',
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
