// Sums up what two organisations have done together, from the graph alone.
// Parameters: $organisations: list of ids whose partnerships (and those of their sites and parents) to derive, or null for all.
//   dropPartnerships.cypher runs before, in the same transaction.
//
// A fact joins a museum (the side whose work the source describes) and a partner:
//   a loan     (:museum)-[:LENT]->(:Loan {direction: 'LENT'})-[:TO]->(:partner), or with BORROWED the other way round;
//   a project  (:museum)-[:PARTICIPATES_IN {role: 'MUSEUM', alongside}]->(:Project)<-[:PARTICIPATES_IN]-(:partner)
//              where alongside holds the partner: not every two of a consortium.
// A fact of a site is also one of what it is a site of. Nobody is a partner of itself, of its site or of its parent.
// Where both are museums there is one relationship each way, each with all facts of the two; the one that no row states is
// `mirrored` (if rows state both: the one from the larger id), so that those not mirrored count each pair once.
//
// (:Organisation)-[:PARTNERS_WITH {loans, objects, projects, activities, firstYear, lastYear, …}]->(:Organisation)
MATCH (organisation:Organisation)
WHERE $organisations IS NULL OR organisation.id IN $organisations
MATCH (organisation)-[:SITE_OF*0..3]-(near:Organisation)
WITH collect(DISTINCT near) AS scope
CALL (scope) {
  UNWIND scope AS near
  MATCH (near)-[:LENT]->(loan:Loan)-[:TO]->(borrower:Organisation)
  RETURN near AS lender, loan, borrower
  UNION
  UNWIND scope AS near
  MATCH (near)<-[:TO]-(loan:Loan)<-[:LENT]-(lender:Organisation)
  RETURN lender, loan, near AS borrower
}
WITH scope, collect({
  museum: CASE loan.direction WHEN 'BORROWED' THEN borrower ELSE lender END,
  partner: CASE loan.direction WHEN 'BORROWED' THEN lender ELSE borrower END,
  loan: loan,
  start: loan.start, end: loan.end, earliestStart: loan.earliestStart, latestStart: loan.latestStart,
  earliestEnd: loan.earliestEnd, latestEnd: loan.latestEnd,
  activities: [CASE loan.purpose WHEN 'DISPLAY' THEN 'DISPLAY_LOAN' WHEN 'RESEARCH' THEN 'RESEARCH_LOAN' ELSE loan.purpose END],
  sources: COLLECT { MATCH (loan)-[:EVIDENCED_BY]->(source:Source) RETURN source.id }
}) AS loanFacts
CALL (scope) {
  UNWIND scope AS near
  MATCH (near)-[one:PARTICIPATES_IN {role: 'MUSEUM'}]->(project:Project)<-[other:PARTICIPATES_IN]-(partner:Organisation)
  WHERE partner.id IN one.alongside
  RETURN near AS museum, one, project, other, partner
  UNION
  UNWIND scope AS near
  MATCH (near)-[other:PARTICIPATES_IN]->(project:Project)<-[one:PARTICIPATES_IN {role: 'MUSEUM'}]-(museum:Organisation)
  WHERE near.id IN one.alongside
  RETURN museum, one, project, other, near AS partner
}
WITH loanFacts, collect({
  museum: museum, partner: partner, project: project,
  start: other.start, end: other.end, earliestStart: other.earliestStart, latestStart: other.latestStart,
  earliestEnd: other.earliestEnd, latestEnd: other.latestEnd,
  activities: [activity IN other.activities WHERE activity IN one.activities],
  sources: [source IN other.sources WHERE source IN one.sources]
}) AS projectFacts
UNWIND loanFacts + projectFacts AS fact
// the sides of the fact, and what they are sites of
WITH fact, fact.museum AS itsMuseum, fact.partner AS itsPartner
MATCH (itsMuseum)-[:SITE_OF*0..3]->(museum:Organisation)
MATCH (itsPartner)-[:SITE_OF*0..3]->(partner:Organisation)
WHERE museum <> partner AND NOT EXISTS { (museum)-[:SITE_OF*1..3]-(partner) }
// both directions together: what is stated one way is a fact of both
WITH CASE WHEN museum.id < partner.id THEN museum ELSE partner END AS low,
     CASE WHEN museum.id < partner.id THEN partner ELSE museum END AS high,
     collect(DISTINCT fact) AS facts,
     collect(DISTINCT museum.id) AS stated
UNWIND [{museum: low, partner: high}, {museum: high, partner: low}] AS pair
WITH pair.museum AS museum, pair.partner AS partner, facts, stated
WHERE museum.id IN stated OR (museum:Museum AND partner:Museum)
// the sums
WITH museum, partner, facts,
  NOT museum.id IN stated OR (size(stated) = 2 AND museum.id > partner.id) AS mirrored,
  COLLECT { UNWIND facts AS fact WITH fact WHERE fact.loan IS NOT NULL RETURN DISTINCT fact.loan } AS loans,
  COLLECT { UNWIND facts AS fact WITH fact WHERE fact.project IS NOT NULL RETURN DISTINCT fact.project } AS projects,
  COLLECT { UNWIND facts AS fact UNWIND fact.activities AS activity RETURN DISTINCT activity ORDER BY activity } AS activities,
  COLLECT { UNWIND facts AS fact UNWIND fact.sources AS source RETURN DISTINCT source } AS sources,
  head(COLLECT { UNWIND facts AS fact WITH fact WHERE fact.earliestStart IS NOT NULL RETURN fact ORDER BY fact.earliestStart, fact.latestStart LIMIT 1 }) AS first,
  head(COLLECT { UNWIND facts AS fact WITH fact WHERE fact.latestEnd IS NOT NULL RETURN fact ORDER BY fact.latestEnd DESC, fact.earliestEnd DESC LIMIT 1 }) AS last,
  COLLECT { UNWIND facts AS fact UNWIND [fact.earliestStart, fact.latestStart, fact.earliestEnd, fact.latestEnd] AS day WITH day WHERE day IS NOT NULL RETURN toInteger(left(day, 4)) AS year ORDER BY year } AS years
CREATE (museum)-[partnership:PARTNERS_WITH {id: museum.id + '~' + partner.id}]->(partner)
SET partnership += {
  loans: size(loans),
  objects: CASE WHEN any(loan IN loans WHERE loan.objects IS NOT NULL)
    THEN reduce(sum = 0, loan IN loans | sum + coalesce(loan.objects, 0)) END,
  projects: size(projects),
  activities: activities,
  start: first.start, earliestStart: first.earliestStart, latestStart: first.latestStart,
  end: last.end, earliestEnd: last.earliestEnd, latestEnd: last.latestEnd,
  firstYear: head(years), lastYear: last(years),
  sources: size(sources),
  consortiumOnly: size(loans) = 0 AND all(project IN projects WHERE project.consortium),
  mirrored: mirrored,
  museumSite: EXISTS { (museum)-[:SITE_OF]->() },
  partnerSite: EXISTS { (partner)-[:SITE_OF]->() },
  sortName: museum.sortName + ' ' + partner.sortName
}
