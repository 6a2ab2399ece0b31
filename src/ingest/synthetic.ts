/** Host of all addresses for synthetic sources. Names below `.example` are reserved permanently (RFC 2606). */
export const SYNTHETIC_HOST = 'synthetic.example';

const MADE_UP = new RegExp(`^https?://${SYNTHETIC_HOST.replace('.', '\\.')}(?:[/?#]|$)`, 'i');

/** True if the source is synthetic, for trials or benchmarks. Data from synthetic sources alone are marked in the graph. */
export const isSynthetic = (source: string): boolean => MADE_UP.test(source);

/** The mark of a loan or project with a synthetic source; empty if all sources are real. */
export const syntheticMark = (sources: readonly string[]): { readonly synthetic?: true } =>
  sources.some(isSynthetic) ? { synthetic: true } : {};
