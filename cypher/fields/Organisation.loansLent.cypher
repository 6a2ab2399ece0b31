// Loans that it lent, and those that its sites lent unless sites are shown separately.
// (:Organisation)-[:LENT]->(:Loan)-[:TO]->(:Organisation)
//
// parent  the organisation
// $sites  whether sites are shown separately: then only what it lent itself
// node    a loan, once even if two of its sites share in it
MATCH (parent)<-[:SITE_OF*0..3]-(place:Organisation)-[:LENT]->(node:Loan)
WHERE NOT $sites OR place = parent
WITH DISTINCT node
