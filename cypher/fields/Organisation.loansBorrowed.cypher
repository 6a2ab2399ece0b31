// Loans that it borrowed, and those that its sites borrowed unless sites are shown separately.
// (:Organisation)-[:LENT]->(:Loan)-[:TO]->(:Organisation)
//
// parent  the organisation
// $sites  whether sites are shown separately: then only what it borrowed itself
// node    a loan, once even if two of its sites share in it
MATCH (parent)<-[:SITE_OF*0..3]-(place:Organisation)<-[:TO]-(node:Loan)
WHERE NOT $sites OR place = parent
WITH DISTINCT node
