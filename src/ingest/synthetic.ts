/** The host of all addresses that stand for made-up sources. Names below `.example` are nobody's, for ever (RFC 2606). */
export const SYNTHETIC_HOST = 'synthetic.example';

const MADE_UP = new RegExp(`^https?://${SYNTHETIC_HOST.replace('.', '\\.')}(?:[/?#]|$)`, 'i');

/** Is the source made up, for trying or measuring? What such a source alone states is marked so in the graph. */
export const isSynthetic = (source: string): boolean => MADE_UP.test(source);

/** The mark of a loan or a project that one of these sources states; nothing where all are real. */
export const syntheticMark = (sources: readonly string[]): { readonly synthetic?: true } =>
  sources.some(isSynthetic) ? { synthetic: true } : {};
