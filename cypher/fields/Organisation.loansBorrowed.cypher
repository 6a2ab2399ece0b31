// Loans that it borrowed, with those that its sites borrowed where they are taken in.
// (:Organisation)-[:LENT]->(:Loan)-[:TO]->(:Organisation)
//
// parent  the organisation
// $sites  whether the activity of its sites is taken in
// node    a loan, once even where two of its sites share in it
MATCH (parent)<-[:SITE_OF*0..2]-(place:Organisation)<-[:TO]-(node:Loan)
WHERE $sites OR place = parent
WITH DISTINCT node
