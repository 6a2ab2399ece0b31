/**
 * Identifiers from the lists of org-id.guide, as used in open data on charities and companies: list code,
 * hyphen, number. Source: org-id.guide, lists GB-CHC, GB-SC, GB-NIC, GB-COH and others (read November 2026).
 */
const SHAPE = /^(XM|XI|[A-Z]{2})-([A-Z0-9]{2,8})-([A-Za-z0-9][\w./-]*)$/;

/** Converts `GB-CHC-1089464` to the stored form `gb-chc:1089464`; undefined if the text is not an org-id. */
export function orgIdentifier(text: string): string | undefined {
  const [, country, list, number] = SHAPE.exec(text.trim()) ?? [];
  return country && `${country}-${list}`.toLowerCase().concat(`:${number}`);
}

/** Number format of each UK list, by scheme. Numbers from other lists are not checked. */
export const ORG_ID_FORMS: Readonly<Record<string, { readonly is: RegExp; readonly form: string }>> = {
  'gb-chc': {
    is: /^\d{6,7}(-\d{1,3})?$/,
    form: 'a charity number of England and Wales (GB-CHC-1089464)',
  },
  'gb-sc': { is: /^SC\d{6}$/, form: 'a charity number of Scotland (GB-SC-SC003558)' },
  'gb-nic': { is: /^\d{6}$/, form: 'a charity number of Northern Ireland (GB-NIC-100001)' },
  'gb-coh': { is: /^[A-Z0-9]{2}\d{6}$/, form: 'a company number (GB-COH-01234567)' },
};
