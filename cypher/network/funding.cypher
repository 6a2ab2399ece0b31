// Funding between two organisations: one funded a loan or project in which the other took part. Funding is not a partnership.
// (:Organisation)-[:FUNDS]->(:Loan) or (:Project); (:Organisation)<-[:SITE_OF]-(:Organisation)-[:PARTICIPATES_IN|LENT|TO]-(:Loan|Project)
//
// $one, $other  ids of the two
// Columns: funder, participant (their names), title of the first such loan or project, count: their number; no row if there is none
UNWIND [[$one, $other], [$other, $one]] AS pair
MATCH (funder:Organisation {id: pair[0]})
WITH funder, pair[1] AS otherId
MATCH (participant:Organisation {id: otherId})
CALL (funder, participant) {
  MATCH (participant)<-[:SITE_OF*0..3]-(part:Organisation)-[:PARTICIPATES_IN|LENT|TO]-(thing:Loan|Project)<-[:FUNDS]-(payer:Organisation)-[:SITE_OF*0..3]->(funder)
  WITH DISTINCT thing ORDER BY thing.sortTitle, thing.id
  RETURN collect(thing.title) AS titles
}
WITH funder, participant, titles WHERE size(titles) > 0
RETURN funder.name AS funder, participant.name AS participant, titles[0] AS title, size(titles) AS count
