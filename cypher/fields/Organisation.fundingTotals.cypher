// Payments of the organisation and its sites for loans and projects, in total for each currency; without an amount last.
// (:Organisation)<-[:SITE_OF]-(:Organisation)-[:FUNDS]->(:Project) or (:Loan)
//
// parent  the organisation
// node    the total of a currency: a map. Its own payment takes precedence over those of its sites, as in fundedProjects.
MATCH (parent)<-[:SITE_OF*0..3]-(payer:Organisation)-[payment:FUNDS]->(paidFor:Project|Loan)
WITH parent, paidFor, payer, payment ORDER BY payer <> parent, payer.id
WITH parent, paidFor, head(collect(payment)) AS paid
WITH parent, CASE WHEN paid.amount IS NOT NULL THEN paid.currency END AS currency, sum(paid.amount) AS amount, count(*) AS payments
WITH parent, {currency: currency, amount: CASE WHEN currency IS NOT NULL THEN amount END, payments: payments} AS node ORDER BY currency
