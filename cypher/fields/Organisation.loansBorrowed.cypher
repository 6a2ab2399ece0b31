// Loans borrowed by the organisation, and by its sites unless sites are separate.
// (:Organisation)-[:LENT]->(:Loan)-[:TO]->(:Organisation)
//
// parent  the organisation
// $sites  true: sites are separate, so only its own loans are included
// node    a loan, deduplicated even if two of its sites take part
MATCH (parent)<-[:SITE_OF*0..3]-(place:Organisation)<-[:TO]-(node:Loan)
WHERE NOT $sites OR place = parent
WITH DISTINCT node
