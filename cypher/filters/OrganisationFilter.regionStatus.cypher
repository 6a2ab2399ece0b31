// Whether an organisation is in a region of the UK (STATED), in another country (ABROAD), or neither is known (NOT_STATED).
//
// node    an organisation
// $value  list of STATED, ABROAD, NOT_STATED: any one of these
CASE
  WHEN node.region IS NOT NULL THEN 'STATED'
  WHEN node.country <> 'United Kingdom' THEN 'ABROAD'
  ELSE 'NOT_STATED'
END IN $value
