// Sums up what pairs of organisations have done together, from the graph alone, and writes it down.
// Parameters: $groups: list of {near (id), others: [ids]}: the pairs near with each of others. near is the one of the two that
//   has done less, so that little is read.
// Columns: museum, partner (ids): each relationship that was written; others between these pairs are to be taken away
//   (dropPartnerships.cypher). became: ADDED, ALTERED, or null where it stays as it was.
//
// A fact joins a museum (the side whose work the source describes) and a partner:
//   a loan     (:museum)-[:LENT]->(:Loan {direction: 'LENT'})-[:TO]->(:partner), or with BORROWED the other way round;
//   a project  (:museum)-[:PARTICIPATES_IN {role: 'MUSEUM', alongside}]->(:Project)<-[:PARTICIPATES_IN]-(:partner)
//              where alongside holds the partner: not every two of a consortium.
// A fact of a site is also one of what it is a site of. Nobody is a partner of itself, of its site, of its parent or of another site of that.
// Where both are museums there is one relationship each way, each with all facts of the two; the one that no row states is
// `mirrored` (if rows state both: the one from the larger id), so that those not mirrored count each pair once. `twin`: there is one
// each way. `plain`: it is no twin and no end is a site, so that it is listed from both ends alike, with and without sites.
//
// `facts` has a text for each of these loans and projects that has a date: the first and last day on which it can have begun, the
// first and last on which it can have ended, L or P, and its activities: '2017-11-01/2017-11-30/2018-03-01/2018-03-31/L/DISPLAY_LOAN'.
// 0000-00-00 and 9999-99-99 stand for unknown. Where a participation has no dates of its own, its project's first and last day bound it.
// So what is asked of a period is read from the relationship alone. `undated`: how many loans and projects have no date.
//
// What is asked of the two ends most (kind, region, whether national) is kept too, so that partnerships are found by it in an index.
//
// (:Organisation)-[:PARTNERS_WITH {loans, objects, projects, activities, firstYear, lastYear, facts, …}]->(:Organisation)
UNWIND $groups AS group
MATCH (near:Organisation {id: group.near})
// what the near one and its sites did, with whom; museum: whether the near one is the museum
CALL (near) {
  MATCH (near)<-[:SITE_OF*0..3]-(part:Organisation)
  CALL (part) {
    MATCH (part)-[:LENT]->(thing:Loan)-[:TO]->(other:Organisation)
    RETURN other, thing, thing.direction = 'LENT' AS museum, thing AS dated,
      [CASE thing.purpose WHEN 'DISPLAY' THEN 'DISPLAY_LOAN' WHEN 'RESEARCH' THEN 'RESEARCH_LOAN' ELSE thing.purpose END] AS activities,
      thing.sources AS sources
    UNION ALL
    MATCH (part)<-[:TO]-(thing:Loan)<-[:LENT]-(other:Organisation)
    RETURN other, thing, thing.direction = 'BORROWED' AS museum, thing AS dated,
      [CASE thing.purpose WHEN 'DISPLAY' THEN 'DISPLAY_LOAN' WHEN 'RESEARCH' THEN 'RESEARCH_LOAN' ELSE thing.purpose END] AS activities,
      thing.sources AS sources
    UNION ALL
    MATCH (part)-[mine:PARTICIPATES_IN {role: 'MUSEUM'}]->(thing:Project)<-[theirs:PARTICIPATES_IN]-(other:Organisation)
    WHERE other.id IN mine.alongside
    RETURN other, thing, true AS museum, theirs AS dated,
      [activity IN theirs.activities WHERE activity IN mine.activities] AS activities,
      [source IN theirs.sources WHERE source IN mine.sources] AS sources
    UNION ALL
    MATCH (part)-[mine:PARTICIPATES_IN]->(thing:Project)<-[theirs:PARTICIPATES_IN {role: 'MUSEUM'}]-(other:Organisation)
    WHERE part.id IN theirs.alongside
    RETURN other, thing, false AS museum, mine AS dated,
      [activity IN mine.activities WHERE activity IN theirs.activities] AS activities,
      [source IN mine.sources WHERE source IN theirs.sources] AS sources
  }
  RETURN other, thing, museum, dated, activities, sources
}
// far: the other one, and what it is a site of; in a call of its own, or all pairs of other and far are tried, and not those that there are
CALL (other) {
  MATCH (other)-[:SITE_OF*0..3]->(far:Organisation)
  RETURN far
}
WITH near, far, thing, museum, dated, activities, sources
WHERE far.id IN group.others
// each loan or project once, with all that is said of the two in it
WITH near, far, thing,
  collect(DISTINCT museum) AS stated,
  collect(DISTINCT activities) AS activityLists,
  collect(DISTINCT sources) AS sourceLists,
  min(CASE WHEN dated.earliestStart IS NOT NULL THEN [dated.earliestStart, dated.latestStart, dated.start] END) AS first,
  max(CASE WHEN dated.latestEnd IS NOT NULL THEN [dated.latestEnd, dated.earliestEnd, dated.end] END) AS last,
  min(coalesce(dated.earliestStart, dated.earliestEnd)) AS firstDay,
  max(coalesce(dated.latestEnd, dated.latestStart)) AS lastDay
WITH near, far, thing, stated, activityLists, sourceLists, first, last, firstDay, lastDay,
  CASE WHEN coalesce(first[0], thing.earliestStart, last[0], thing.latestEnd) IS NOT NULL THEN
    coalesce(first[0], thing.earliestStart, '0000-00-00') + '/' + coalesce(first[1], '9999-99-99') + '/' +
    coalesce(last[1], '0000-00-00') + '/' + coalesce(last[0], thing.latestEnd, '9999-99-99') +
    CASE WHEN thing:Loan THEN '/L/' ELSE '/P/' END +
    CASE WHEN size(activityLists) = 1 AND size(activityLists[0]) = 1 THEN activityLists[0][0]
      ELSE reduce(text = '', activity IN COLLECT { UNWIND activityLists AS list UNWIND list AS activity RETURN DISTINCT activity ORDER BY activity } |
        CASE text WHEN '' THEN activity ELSE text + '+' + activity END) END
  END AS fact
WITH near, far,
  collect(CASE WHEN thing:Loan THEN thing END) AS loans,
  collect(CASE WHEN thing:Project THEN thing END) AS projects,
  collect(stated) AS statedLists,
  collect(activityLists) AS activityListLists,
  collect(sourceLists) AS sourceListLists,
  min(first) AS first, max(last) AS last, min(firstDay) AS firstDay, max(lastDay) AS lastDay,
  collect(fact) AS facts
WHERE NOT EXISTS { (near)-[:SITE_OF*1..3]-(far) }
WITH near, far, loans, projects, first, last, firstDay, lastDay,
  COLLECT { UNWIND statedLists AS list UNWIND list AS museum RETURN DISTINCT museum } AS stated,
  COLLECT { UNWIND activityListLists AS lists UNWIND lists AS list UNWIND list AS activity RETURN DISTINCT activity ORDER BY activity } AS activities,
  COLLECT { UNWIND sourceListLists AS lists UNWIND lists AS list UNWIND list AS source RETURN DISTINCT source ORDER BY source } AS sourceIds,
  COLLECT { UNWIND facts AS fact RETURN fact ORDER BY fact } AS facts
UNWIND [{museum: near, partner: far, states: true}, {museum: far, partner: near, states: false}] AS pair
WITH pair.museum AS museum, pair.partner AS partner, pair.states IN stated AS states, size(stated) AS ways,
  loans, projects, first, last, firstDay, lastDay, activities, sourceIds, facts
WHERE states OR (museum:Museum AND partner:Museum)
// sought by its id in the index: of who has thousands of partners not each is looked at
OPTIONAL MATCH ()-[known:PARTNERS_WITH {id: museum.id + '~' + partner.id}]->()
USING INDEX known:PARTNERS_WITH(id)
CALL (museum, partner, known) {
  WITH museum, partner, known
  WHERE known IS NULL
  CREATE (museum)-[partnership:PARTNERS_WITH]->(partner)
  RETURN partnership
  UNION ALL
  WITH known
  WHERE known IS NOT NULL
  RETURN known AS partnership
}
WITH *, properties(partnership) AS before, ways = 2 OR (museum:Museum AND partner:Museum) AS twin,
  EXISTS { (museum)-[:SITE_OF]->() } AS museumSite, EXISTS { (partner)-[:SITE_OF]->() } AS partnerSite
SET partnership = {
  id: museum.id + '~' + partner.id,
  loans: size(loans),
  objects: CASE WHEN any(loan IN loans WHERE loan.objects IS NOT NULL)
    THEN reduce(sum = 0, loan IN loans | sum + coalesce(loan.objects, 0)) END,
  projects: size(projects),
  activities: activities,
  start: first[2], earliestStart: first[0], latestStart: first[1],
  end: last[2], earliestEnd: last[1], latestEnd: last[0],
  firstYear: toInteger(left(firstDay, 4)), lastYear: toInteger(left(lastDay, 4)),
  sources: size(sourceIds),
  sourceIds: sourceIds,
  facts: facts,
  undated: size(loans) + size(projects) - size(facts),
  consortiumOnly: size(loans) = 0 AND all(project IN projects WHERE project.consortium),
  mirrored: NOT states OR (ways = 2 AND museum.id > partner.id),
  twin: twin,
  museumSite: museumSite,
  partnerSite: partnerSite,
  plain: NOT (twin OR museumSite OR partnerSite),
  sortName: museum.sortName + ' ' + partner.sortName,
  museumKind: museum.kind, museumRegion: museum.region, museumNational: museum:NationalMuseum,
  partnerKind: partner.kind, partnerRegion: partner.region, partnerNational: partner:NationalMuseum
}
RETURN museum.id AS museum, partner.id AS partner,
  CASE WHEN before.id IS NULL THEN 'ADDED' WHEN before <> properties(partnership) THEN 'ALTERED' END AS became
