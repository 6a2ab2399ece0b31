import { type Command, Option } from 'commander';
import { addKey, type ListedKey, listKeys, revokeKey } from '../auth/apiKeyStore.js';
import { ROLE_DESCRIPTIONS, ROLES, Role } from '../auth/principal.js';
import { UserError } from '../userError.js';
import { type CliContext, withGraph } from './context.js';
import { jsonOption } from './options.js';
import { writeJson } from './output.js';
import { plain } from './reportText.js';
import { withCliAudit } from './withCliAudit.js';

/** Who sits there is not known. */
const BY = 'command line';

interface AddOptions {
  readonly role: Role;
  readonly museum?: string;
  readonly days?: number;
}

/** `key add`, `key list` and `key revoke`: who may write over HTTP, or read where that is by key. */
export function addKeys(program: Command, world: CliContext): void {
  const key = program
    .command('key')
    .summary('make, list and revoke keys')
    .description('Makes, lists and revokes the keys by which offices and systems are known over HTTP.');
  addAdd(key, world);
  key
    .command('list')
    .summary('list all keys, with what each may; none is shown itself')
    .addOption(jsonOption('the list'))
    .action(async ({ json }: { json?: string }) => {
      const keys = await withGraph(world, listKeys);
      if (json !== undefined) return writeJson(world, json, keys);
      world.out(keys.length === 0 ? 'No keys.\n' : keys.map((one) => `${keyLine(one)}\n`).join(''));
    });
  key
    .command('revoke')
    .summary('take the rights of a key away, for ever')
    .description('Takes the rights of a key away, for ever. A running service knows it within five seconds.')
    .argument('<key>', 'its id or its name, as "partnership-graph key list" tells them')
    .action(async (which: string) => {
      const name = await withGraph(world, (graph) =>
        withCliAudit(
          graph,
          { by: BY, action: 'key revoke', about: which.startsWith('mpg_') ? 'mpg_…' : which },
          () => revokeKey(graph, which),
        ),
      );
      world.out(`The key of ${plain(name)} is revoked.\n`);
    });
}

function addAdd(key: Command, world: CliContext): void {
  key
    .command('add')
    .summary('make a key; it is shown this once')
    .description('Makes a key and shows it this once: the graph keeps nothing of it but a hash.')
    .argument('<name>', 'who gets it: an office or a system, no person; what it writes stands under the name')
    .addOption(
      new Option('--role <role>', ROLES.map((role) => `${role}: may ${ROLE_DESCRIPTIONS[role]}`).join('; '))
        .choices(ROLES)
        .makeOptionMandatory(),
    )
    .option('--museum <name>', 'for a submitter: the museum for which it submits')
    .option('--days <number>', 'in how many days it expires; never where absent', days)
    .action(async (name: string, { role, museum, days: left }: AddOptions) => {
      const made = await withGraph(world, (graph) =>
        withCliAudit(graph, { by: BY, action: 'key add', about: name, museum }, () =>
          addKey(graph, { name, role, museum, days: left }),
        ),
      );
      world.console.say(
        `A key for ${name}, which may ${ROLE_DESCRIPTIONS[role]}. It is shown this once; send it as the header "Authorization: Bearer <key>":`,
      );
      world.out(`${made.key}\n`);
    });
}

function keyLine({ id, name, role, museum, made, expires, revoked }: ListedKey): string {
  const day = (at: string) => at.slice(0, 10);
  const state = revoked
    ? `revoked ${day(revoked)}`
    : expires && Date.parse(expires) <= Date.now()
      ? `expired ${day(expires)}`
      : expires
        ? `until ${day(expires)}`
        : 'valid';
  return plain(`${id} ${role} ${name}${museum ? `, for ${museum}` : ''}: made ${day(made)}, ${state}`);
}

function days(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UserError(`--days is "${text}"; allowed is a whole number from 1 to 9999.`);
}
