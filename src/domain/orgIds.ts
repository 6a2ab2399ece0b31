/**
 * Identifiers by the lists of org-id.guide, as open data on charities and companies write them: code of the list, a hyphen, the number.
 * Source: org-id.guide, lists GB-CHC, GB-SC, GB-NIC, GB-COH and others (read November 2026).
 */
const SHAPE = /^(XM|XI|[A-Z]{2})-([A-Z0-9]{2,8})-([A-Za-z0-9][\w./-]*)$/;

/** `GB-CHC-1089464` as the graph keeps it: `gb-chc:1089464`. Undefined if the text is no such identifier. */
export function orgIdentifier(text: string): string | undefined {
  const [, country, list, number] = SHAPE.exec(text.trim()) ?? [];
  return country && `${country}-${list}`.toLowerCase().concat(`:${number}`);
}

/** The form of a number in the lists of the United Kingdom, by scheme. Numbers of other lists are not checked. */
export const ORG_ID_FORMS: Readonly<Record<string, { readonly is: RegExp; readonly form: string }>> = {
  'gb-chc': {
    is: /^\d{6,7}(-\d{1,3})?$/,
    form: 'a charity number of England and Wales (GB-CHC-1089464)',
  },
  'gb-sc': { is: /^SC\d{6}$/, form: 'a charity number of Scotland (GB-SC-SC003558)' },
  'gb-nic': { is: /^\d{6}$/, form: 'a charity number of Northern Ireland (GB-NIC-100001)' },
  'gb-coh': { is: /^[A-Z0-9]{2}\d{6}$/, form: 'a company number (GB-COH-01234567)' },
};
