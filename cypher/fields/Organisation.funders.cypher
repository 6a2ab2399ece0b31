// Who paid for the projects that it or a site of it took part in, and for the loans that they lent or borrowed.
// (:Organisation)<-[:SITE_OF]-(:Organisation), (:Organisation)-[:FUNDS]->(:Project) or (:Loan)
//
// parent  the organisation
// node    a funder, once
MATCH (parent)<-[:SITE_OF*0..3]-(part:Organisation)-[:PARTICIPATES_IN|LENT|TO]-(:Project|Loan)<-[:FUNDS]-(node:Organisation)
WITH DISTINCT node
