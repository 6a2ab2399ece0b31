const BATCH = encodeURIComponent(
  JSON.stringify({
    q0: { query: 'Tate' },
    q1: { query: 'UCL', type: 'UNIVERSITY', type_strict: 'should', limit: 3 },
    q2: { query: 'University of Newcastle', properties: [{ pid: 'country', v: 'Australia' }] },
    q3: { query: 'nobody at all' },
  }),
);

const EXTEND = encodeURIComponent(
  JSON.stringify({
    ids: ['national:tate', 'org:tate-liverpool', 'org:none'],
    properties: ['place', 'opened_from', 'latitude', 'site_of', 'sites', 'former_names'].map((id) => ({
      id,
    })),
  }),
);

/** Response types of the specification; the first six have a JSON schema of this name. */
export type AnswerForm =
  | 'manifest'
  | 'reconciliation-result-batch'
  | 'data-extension-response'
  | 'suggest-entities-response'
  | 'suggest-properties-response'
  | 'suggest-types-response'
  | 'flyout'
  | 'proposal';

/** One request for each type of response, below the endpoint. */
export const ANSWERS: readonly (readonly [path: string, form: AnswerForm])[] = [
  ['', 'manifest'],
  ['/', 'manifest'],
  [`?queries=${BATCH}`, 'reconciliation-result-batch'],
  [`?extend=${EXTEND}`, 'data-extension-response'],
  ['/extend/properties?type=MUSEUM', 'proposal'],
  ['/extend/properties?type=MUSEUM&limit=2', 'proposal'],
  ['/suggest/entity?prefix=tat', 'suggest-entities-response'],
  ['/suggest/entity?prefix=tat&cursor=1', 'suggest-entities-response'],
  ['/suggest/property?prefix=p', 'suggest-properties-response'],
  ['/suggest/type?prefix=museum', 'suggest-types-response'],
  ['/flyout/entity?id=national%3Atate', 'flyout'],
  ['/flyout/type?id=MUSEUM', 'flyout'],
  ['/flyout/property?id=place', 'flyout'],
];
