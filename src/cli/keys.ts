import { type Command, Option } from 'commander';
import { addKey, type ListedKey, listKeys, revokeKey } from '../auth/apiKeyStore.js';
import { ROLE_DESCRIPTIONS, ROLES, Role } from '../auth/principal.js';
import { UserError } from '../userError.js';
import { type CliContext, withGraph } from './context.js';
import { jsonOption } from './options.js';
import { writeJson } from './output.js';
import { plain } from './reportText.js';
import { withCliAudit } from './withCliAudit.js';

/** The user of the terminal is not authenticated. */
const BY = 'command line';

interface AddOptions {
  readonly role: Role;
  readonly museum?: string;
  readonly days?: number;
}

/**
 * `key add`, `key list` and `key revoke`: keys for writing over HTTP, and for reading if that requires
 * authentication.
 */
export function addKeys(program: Command, world: CliContext): void {
  const key = program
    .command('key')
    .summary('create, list and revoke keys')
    .description('Creates, lists and revokes keys for access over HTTP.');
  addAdd(key, world);
  key
    .command('list')
    .summary('list all keys and their roles; the keys themselves are not shown')
    .addOption(jsonOption('the list'))
    .action(async ({ json }: { json?: string }) => {
      const keys = await withGraph(world, listKeys);
      if (json !== undefined) return writeJson(world, json, keys);
      world.out(keys.length === 0 ? 'No keys.\n' : keys.map((one) => `${keyLine(one)}\n`).join(''));
    });
  key
    .command('revoke')
    .summary('revoke a key permanently')
    .description('Revokes a key permanently. A running service applies this within five seconds.')
    .argument('<key>', 'id or name of the key, as listed by "partnership-graph key list"')
    .action(async (which: string) => {
      const name = await withGraph(world, (graph) =>
        withCliAudit(
          graph,
          { by: BY, action: 'key revoke', about: which.startsWith('mpg_') ? 'mpg_…' : which },
          () => revokeKey(graph, which),
        ),
      );
      world.out(`Revoked the key ${plain(name)}.\n`);
    });
}

function addAdd(key: Command, world: CliContext): void {
  key
    .command('add')
    .summary('create a key; it is shown only once')
    .description('Creates a key and shows it once. The graph stores only a hash of it.')
    .argument(
      '<name>',
      'office or system that uses the key, not a person. All writes with the key are recorded under this name',
    )
    .addOption(
      new Option('--role <role>', ROLES.map((role) => `${role}: can ${ROLE_DESCRIPTIONS[role]}`).join('; '))
        .choices(ROLES)
        .makeOptionMandatory(),
    )
    .option('--museum <name>', 'museum that a submitter submits for')
    .option('--days <number>', 'days until the key expires. Default: never', days)
    .action(async (name: string, { role, museum, days: left }: AddOptions) => {
      const made = await withGraph(world, (graph) =>
        withCliAudit(graph, { by: BY, action: 'key add', about: name, museum }, () =>
          addKey(graph, { name, role, museum, days: left }),
        ),
      );
      world.console.print(
        `Key for ${name}, which can ${ROLE_DESCRIPTIONS[role]}. Store it now: it is shown only once. Send it in the header "Authorization: Bearer <key>":`,
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
  throw new UserError(`--days is "${text}"; expected a whole number from 1 to 9999.`);
}
