import { Option } from 'commander';

/** `--json FILE`, or `--json -` for standard output. */
export const jsonOption = (what: string) =>
  new Option('--json <file>', `write ${what} as JSON to a file; - for standard output`);

/** `--reason`, required for every decision. */
export const reasonOption = () =>
  new Option('--reason <words>', 'reason, stored with the decision').makeOptionMandatory();

export const byOption = () =>
  new Option('--by <who>', 'role or system that decides, not a person’s name').default('command line');
