import { Option } from 'commander';

/** `--json FILE`, or `--json -` for standard output. */
export const jsonOption = (what: string) =>
  new Option('--json <file>', `write ${what} there as JSON; - is standard output`);

/** `--reason`, which every decision needs. */
export const reasonOption = () =>
  new Option('--reason <words>', 'why, for those who ask later').makeOptionMandatory();

export const byOption = () =>
  new Option('--by <who>', 'who decides: a role or a system, no person’s name').default('command line');
