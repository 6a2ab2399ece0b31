// Who paid for the projects that it took part in and for the loans that it lent or borrowed.
// (:Organisation)-[:FUNDS]->(:Project) or (:Loan)
//
// parent  the organisation
// node    a funder, once
MATCH (parent)-[:PARTICIPATES_IN|LENT|TO]-(:Project|Loan)<-[:FUNDS]-(node:Organisation)
WITH DISTINCT node
