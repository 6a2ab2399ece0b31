import type { Counted } from './count.js';
import type { Published } from './facts.js';
import type { CountRule } from './measures.js';

/** Compares a published value with the count. `apart`: reason not to compare them; null if comparable. */
export function compared(
  figure: Published,
  rule: CountRule | string,
  counted: Counted,
  apart: string | null = null,
) {
  const why = unlike(figure, rule, counted) ?? apart;
  const value = figure.value ?? 0;
  const { certain, possible } = counted;
  const over = why === null && Math.max(certain ?? 0, possible ?? 0) > value;
  const share = (part: number | null) =>
    why !== null || over || part === null || value <= 0 ? null : part / value;
  const less = (part: number | null) => (why !== null || part === null ? null : part - value);
  return {
    figure: figure.id,
    scope: figure.scope,
    value: figure.value,
    status: figure.status,
    qualifier: figure.qualifier,
    unit: figure.unit,
    note: figure.note,
    sources: figure.sources.map(({ title }) => title),
    differenceCertain: less(certain),
    differencePossible: less(possible),
    coverageCertain: share(certain),
    coveragePossible: share(possible),
    comparison: why ?? (over ? OVER : explanation(figure, counted)),
  };
}

const OVER =
  'The graph counts more than was published, so the two do not count exactly the same thing. No coverage is given.';

/** Reason why a published value is not compared with the count; null if it is. */
function unlike(figure: Published, rule: CountRule | string, counted: Counted): string | null {
  if (figure.status !== 'STATED' || figure.value === null) return 'No value is published.';
  if (typeof rule === 'string' || counted.possible === null) return `Not compared: ${counted.uncounted}`;
  if (rule.unlike) return rule.unlike;
  if (rule.unit !== figure.unit)
    return `Not compared: the published unit is ${figure.unit}, the counted unit is ${rule.unit ?? 'different'}.`;
  return null;
}

/** Explains how to read the two values together. */
function explanation(figure: Published, { stated, facts, unknown, certain }: Counted): string {
  const parts = [
    'The graph is based on individual public sources; the survey is based on the museums’ own returns.',
  ];
  if (certain === null) parts.push('Nothing is definitely in the year.');
  if (unknown !== null && unknown > 0)
    parts.push(
      `${stated} of ${facts} loans state the number. It is unknown for ${unknown}, which are in neither count, so the true share can be higher.`,
    );
  if (figure.qualifier === 'MORE_THAN' || figure.qualifier === 'AT_LEAST')
    parts.push('The published value is a minimum, so the share is at most this.');
  return parts.join(' ');
}
