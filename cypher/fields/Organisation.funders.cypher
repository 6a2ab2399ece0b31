// Funders of the projects and loans of the organisation and its sites.
// (:Organisation)<-[:SITE_OF]-(:Organisation), (:Organisation)-[:FUNDS]->(:Project) or (:Loan)
//
// parent  the organisation
// node    a funder, deduplicated
MATCH (parent)<-[:SITE_OF*0..3]-(part:Organisation)-[:PARTICIPATES_IN|LENT|TO]-(:Project|Loan)<-[:FUNDS]-(node:Organisation)
WITH DISTINCT node
