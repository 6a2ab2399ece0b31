import { toOrganisation } from './address.js';
import { ask } from './ask.js';
import { figure, h, table } from './dom.js';
import { foot, META, type Meta } from './frame.js';
import { number, plain } from './words.js';

interface Answer {
  readonly communities: {
    readonly total: number;
    readonly communities: readonly {
      readonly name: string;
      readonly size: number;
      readonly kinds: readonly { readonly kind: string; readonly count: number }[];
      readonly regions: readonly { readonly region: string; readonly count: number }[];
      readonly members: readonly { readonly id: string; readonly name: string }[];
    }[];
    readonly meta: Meta;
  };
}
const QUERY = `{
  communities(first: 12, members: 6) {
    total
    communities { name size kinds { kind count } regions { region count } members { id name } }
    ${META}
  }
}`;

/** Organisations that do more with each other than with others. */
export async function communities(): Promise<Node[]> {
  const { communities: answer } = await ask<Answer>(QUERY);
  const { bars } = await import('./charts.js');
  const rows = answer.communities.map(({ name, size }) => ({ name, count: size }));
  return [
    h('h1', {}, 'Who belongs together'),
    h(
      'p',
      {},
      `${number(answer.total)} communities; the largest ${number(rows.length)} are shown, named by their strongest members.`,
    ),
    h('figure', {}, bars('Members of each community; the table has the same', rows)),
    table(
      'Communities',
      ['Community', 'Members', 'Kinds', 'Regions', 'Strongest members'],
      answer.communities.map((one) => [
        one.name,
        figure(one.size),
        one.kinds
          .slice(0, 3)
          .map(({ kind, count }) => `${plain(kind)} ${number(count)}`)
          .join(', '),
        one.regions
          .slice(0, 3)
          .map(({ region, count }) => `${region} ${number(count)}`)
          .join(', '),
        h('span', {}, ...one.members.flatMap((member, at) => [at > 0 ? '; ' : '', toOrganisation(member)])),
      ]),
    ),
    foot(answer.meta, QUERY),
  ];
}
