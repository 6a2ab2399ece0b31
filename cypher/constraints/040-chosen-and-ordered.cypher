// What a filter fixes and what the list is then ordered by, in one index.
//
// Why: a page of schools in Wales by name begins where they begin in the index and ends after its rows; with an index for each property apart all
// schools, or all of Wales, were read and sorted for it: 13,944 database hits of 100,000 organisations, and more of more.
// src/api/compose/indexes.ts has the same list; a text within a name is sought in an index of the parts of words.
CREATE INDEX organisation_kind_region_name IF NOT EXISTS FOR (n:Organisation) ON (n.kind, n.region, n.sortName);
CREATE INDEX organisation_kind_name IF NOT EXISTS FOR (n:Organisation) ON (n.kind, n.sortName);
CREATE INDEX organisation_region_name IF NOT EXISTS FOR (n:Organisation) ON (n.region, n.sortName);
CREATE INDEX organisation_kind_partners IF NOT EXISTS FOR (n:Organisation) ON (n.kind, n.partners);
CREATE INDEX organisation_region_partners IF NOT EXISTS FOR (n:Organisation) ON (n.region, n.partners);
CREATE INDEX museum_name IF NOT EXISTS FOR (n:Museum) ON (n.sortName);
CREATE INDEX museum_region_name IF NOT EXISTS FOR (n:Museum) ON (n.region, n.sortName);
CREATE INDEX partnership_partner_kind_name IF NOT EXISTS FOR ()-[p:PARTNERS_WITH]-() ON (p.partnerKind, p.sortName);
CREATE INDEX partnership_museum_region_partner_kind_name IF NOT EXISTS FOR ()-[p:PARTNERS_WITH]-() ON (p.museumRegion, p.partnerKind, p.sortName);
CREATE TEXT INDEX organisation_name_text IF NOT EXISTS FOR (n:Organisation) ON (n.sortName);
