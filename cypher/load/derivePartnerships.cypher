// Aggregates the loans and projects of pairs of organisations into partnerships.
// Parameters: $groups: list of {near (id), others: [ids]}: pairs of near with each of others. near is the one of the two with
//   fewer activities, to read less.
//   $staged (BOOLEAN): write changed partnerships as STAGED_PARTNERSHIP in addition to the current ones, which
//   switchPartnerships.cypher replaces later.
// Columns: museum, partner (ids): each derived relationship; the caller deletes others between these pairs
// (dropPartnerships.cypher), or
//   stages their removal (stageRemovals.cypher). became: ADDED, ALTERED, or null if unchanged (then nothing is staged).
//
// A fact joins a museum (the side that the source reports on) and a partner:
//   a loan     (:museum)-[:LENT]->(:Loan {direction: 'LENT'})-[:TO]->(:partner), or with BORROWED the other way round;
//   a project  (:museum)-[:PARTICIPATES_IN {role, alongside}]->(:Project)<-[:PARTICIPATES_IN]-(:partner)
//              if role is not PARTNER and alongside contains the partner: two partners of a museum are not partners of each other, but
//              every two participants (LEAD, PARTICIPANT) of a list of projects are.
// A fact of a site also counts for its parents. An organisation is not a partner of itself, its sites, its parent or the parent's other sites.
// The start node is always a museum (of kind MUSEUM, or a national museum), whichever side the source reports on. A pair without a
// museum has no relationship. Two museums have one relationship in each direction, each with all facts of the pair; the one that no
// row states is `mirrored` (if rows state both: the one from the larger id), so the others count each pair once. `bidirectional`: there is one
// in each direction. `museumSite`, `partnerSite`: that end is a site, and its parent has the same partnership.
// `listedFromBothEnds`: none of the three, so it is listed from both ends, with and without sites.
// `throughSite`: ids of the partner's sites if all facts of the pair are facts of those sites; absent if the partner itself took part in any.
//
// `facts` has a text for each loan and project from the museum's side, so that combined filters on activity, time,
// direction, objects, outcome, funder and source of the same loan or project need only the relationship:
//   '2017-11-01/2017-11-30/2018-03-01/2018-03-31/L/+DISPLAY_LOAN+/3/*CULTURAL_PARTICIPATION*/|org:4f2a|/#s1#s2#'
//   first and last possible day of the start, first and last possible day of the end, with 0000-00-00 and 9999-99-99 for
//   unknown (9999-99-99/9999-99-99/0000-00-00/0000-00-00: undated, so it overlaps no period);
//   L: lent by the museum, B: borrowed, X: both (with sites), P: a project, C: a project of three or more;
//   activities; objects (empty: unknown); outcomes; ids of funders; ids of sources. Lists begin and end with their own separator.
// The days of a project are those of the two participations; without their own dates, the first and last day of the project.
// `undated`: number of undated loans and projects.
//
// `firstYear` is the year of the earliest start; null if an activity with unknown start ended before it.
//
// The ends' most filtered properties (kind, region, national) are copied to the relationship for use in indexes.
//
// (:Organisation)-[:PARTNERS_WITH|STAGED_PARTNERSHIP {loans, objects, projects, activities, firstYear, lastYear, facts, …}]->(:Organisation)
UNWIND $groups AS group
MATCH (near:Organisation {id: group.near})
// activities of near and its sites, and the other organisation; way: near lent or borrowed; museum: true if near is the museum
CALL (near) {
  MATCH (near)<-[:SITE_OF*0..3]-(part:Organisation)
  CALL (part) {
    MATCH (part)-[:LENT]->(thing:Loan)-[:TO]->(other:Organisation)
    RETURN other, thing, 'LENT' AS way, thing.direction = 'LENT' AS museum, thing AS dated,
      [CASE thing.purpose WHEN 'DISPLAY' THEN 'DISPLAY_LOAN' WHEN 'RESEARCH' THEN 'RESEARCH_LOAN' ELSE thing.purpose END] AS activities,
      thing.sources AS sources
    UNION ALL
    MATCH (part)<-[:TO]-(thing:Loan)<-[:LENT]-(other:Organisation)
    RETURN other, thing, 'BORROWED' AS way, thing.direction = 'BORROWED' AS museum, thing AS dated,
      [CASE thing.purpose WHEN 'DISPLAY' THEN 'DISPLAY_LOAN' WHEN 'RESEARCH' THEN 'RESEARCH_LOAN' ELSE thing.purpose END] AS activities,
      thing.sources AS sources
    UNION ALL
    MATCH (part)-[mine:PARTICIPATES_IN]->(thing:Project)<-[theirs:PARTICIPATES_IN]-(other:Organisation)
    WHERE mine.role <> 'PARTNER' AND other.id IN mine.alongside
    RETURN other, thing, null AS way, true AS museum, theirs AS dated,
      [activity IN theirs.activities WHERE activity IN mine.activities] AS activities,
      [source IN theirs.sources WHERE source IN mine.sources] AS sources
    UNION ALL
    MATCH (part)-[mine:PARTICIPATES_IN]->(thing:Project)<-[theirs:PARTICIPATES_IN]-(other:Organisation)
    WHERE theirs.role <> 'PARTNER' AND part.id IN theirs.alongside
    RETURN other, thing, null AS way, false AS museum, mine AS dated,
      [activity IN mine.activities WHERE activity IN theirs.activities] AS activities,
      [source IN mine.sources WHERE source IN theirs.sources] AS sources
  }
  RETURN part, other, thing, way, museum, dated, activities, sources
}
// far: the other organisation and its parents; in a separate call, because the planner would otherwise try all pairs of other and far
CALL (other) {
  MATCH (other)-[:SITE_OF*0..3]->(far:Organisation)
  RETURN far
}
WITH near, far, part, other, thing, way, museum, dated, activities, sources
WHERE far.id IN group.others
// each loan or project once, with all its facts for the pair
WITH near, far, thing,
  collect(DISTINCT way) AS ways,
  collect(DISTINCT museum) AS stated,
  collect(DISTINCT activities) AS activityLists,
  collect(DISTINCT sources) AS sourceLists,
  collect(DISTINCT part.id) AS nearParts, collect(DISTINCT other.id) AS farParts,
  min(CASE WHEN dated.latestStart IS NOT NULL THEN [dated.earliestStart, dated.latestStart, dated.start] END) AS first,
  max(CASE WHEN dated.earliestEnd IS NOT NULL THEN [dated.latestEnd, dated.earliestEnd, dated.end] END) AS last,
  min(CASE WHEN dated.latestStart IS NOT NULL THEN dated.earliestStart ELSE dated.earliestEnd + '?' END) AS firstDay,
  max(CASE WHEN dated.earliestEnd IS NOT NULL THEN dated.latestEnd ELSE dated.latestStart END) AS lastDay
WITH *,
  coalesce(first[0], thing.earliestStart) AS begin, coalesce(last[0], thing.latestEnd) AS finish,
  CASE WHEN size(activityLists) = 1 AND size(activityLists[0]) = 1 THEN activityLists[0]
    ELSE COLLECT { UNWIND activityLists AS list UNWIND list AS activity RETURN DISTINCT activity ORDER BY activity } END AS activities,
  CASE WHEN size(sourceLists) = 1 AND size(sourceLists[0]) = 1 THEN sourceLists[0]
    ELSE COLLECT { UNWIND sourceLists AS list UNWIND list AS source RETURN DISTINCT source ORDER BY source } END AS sources,
  COLLECT { MATCH (funder:Organisation)-[:FUNDS]->(thing) RETURN DISTINCT funder.id ORDER BY funder.id } AS funders
WITH near, far, thing, stated, activities, sources, nearParts, farParts, first, last, firstDay, lastDay,
  // text before and after the direction letter
  CASE WHEN coalesce(begin, finish) IS NULL THEN '9999-99-99/9999-99-99/0000-00-00/0000-00-00/'
    ELSE coalesce(begin, '0000-00-00') + '/' + coalesce(first[1], '9999-99-99') + '/' +
      coalesce(last[1], '0000-00-00') + '/' + coalesce(finish, '9999-99-99') + '/' END AS days,
  CASE WHEN thing:Project THEN CASE WHEN thing.consortium THEN 'CC' ELSE 'PP' END
    WHEN size(ways) = 2 THEN 'XX' WHEN ways[0] = 'LENT' THEN 'LB' ELSE 'BL' END AS letters,
  '/' + reduce(text = '+', activity IN activities | text + activity + '+') +
    '/' + coalesce(toString(thing.objects), '') +
    '/' + reduce(text = '*', outcome IN coalesce(thing.outcomes, []) | text + outcome + '*') +
    '/' + reduce(text = '|', funder IN funders | text + funder + '|') +
    '/' + reduce(text = '#', source IN sources | text + source + '#') AS rest
WITH near, far,
  collect(CASE WHEN thing:Loan THEN thing END) AS loans,
  collect(CASE WHEN thing:Project THEN thing END) AS projects,
  collect(stated) AS statedLists,
  collect(activities) AS activityLists,
  collect(sources) AS sourceLists,
  collect(nearParts) AS nearPartLists, collect(farParts) AS farPartLists,
  min(first) AS first, max(last) AS last, min(firstDay) AS firstDay, max(lastDay) AS lastDay,
  collect({days: days, letters: letters, rest: rest}) AS facts
WHERE NOT EXISTS { (near)-[:SITE_OF*1..3]-(far) }
WITH near, far, loans, projects, first, last, firstDay, lastDay, facts,
  COLLECT { UNWIND statedLists AS list UNWIND list AS museum RETURN DISTINCT museum } AS stated,
  COLLECT { UNWIND activityLists AS list UNWIND list AS activity RETURN DISTINCT activity ORDER BY activity } AS activities,
  COLLECT { UNWIND sourceLists AS list UNWIND list AS source RETURN DISTINCT source ORDER BY source } AS sourceIds,
  COLLECT { UNWIND nearPartLists AS list UNWIND list AS part RETURN DISTINCT part ORDER BY part } AS nearParts,
  COLLECT { UNWIND farPartLists AS list UNWIND list AS part RETURN DISTINCT part ORDER BY part } AS farParts
UNWIND [{museum: near, partner: far, states: true, side: 0, parts: farParts}, {museum: far, partner: near, states: false, side: 1, parts: nearParts}] AS pair
WITH pair.museum AS museum, pair.partner AS partner, pair.states IN stated AS states, size(stated) AS ways, pair.parts AS parts,
  loans, projects, first, last, firstDay, lastDay, activities, sourceIds,
  COLLECT { UNWIND facts AS fact WITH fact.days + substring(fact.letters, pair.side, 1) + fact.rest AS text RETURN text ORDER BY text } AS facts
WHERE museum:Museum|NationalMuseum
// index lookup by id, instead of expanding an organisation with thousands of partners
OPTIONAL MATCH ()-[known:PARTNERS_WITH {id: museum.id + '~' + partner.id}]->()
USING INDEX known:PARTNERS_WITH(id)
CALL (museum, partner, known) {
  WITH museum, partner, known
  WHERE known IS NULL AND NOT $staged
  CREATE (museum)-[partnership:PARTNERS_WITH]->(partner)
  RETURN partnership
  UNION ALL
  WITH known
  WHERE known IS NOT NULL AND NOT $staged
  RETURN known AS partnership
  UNION ALL
  WITH museum, partner
  WHERE $staged
  CREATE (museum)-[partnership:STAGED_PARTNERSHIP]->(partner)
  RETURN partnership
}
WITH *, properties(known) AS before, partner:Museum|NationalMuseum AS bidirectional,
  EXISTS { (museum)-[:SITE_OF*1..3]->(whole:Organisation) WHERE partner:Museum|NationalMuseum OR whole:Museum|NationalMuseum } AS museumSite,
  EXISTS { (partner)-[:SITE_OF]->() } AS partnerSite
SET partnership = {
  id: museum.id + '~' + partner.id,
  loans: size(loans),
  objects: CASE WHEN any(loan IN loans WHERE loan.objects IS NOT NULL)
    THEN reduce(sum = 0, loan IN loans | sum + coalesce(loan.objects, 0)) END,
  projects: size(projects),
  activities: activities,
  start: first[2], earliestStart: first[0], latestStart: first[1],
  end: last[2], earliestEnd: last[1], latestEnd: last[0],
  firstYear: CASE WHEN NOT firstDay ENDS WITH '?' THEN toInteger(left(firstDay, 4)) END, lastYear: toInteger(left(lastDay, 4)),
  sources: size(sourceIds),
  sourceIds: sourceIds,
  facts: facts,
  undated: size([fact IN facts WHERE left(fact, 10) = '9999-99-99']),
  consortiumOnly: size(loans) = 0 AND all(project IN projects WHERE project.consortium),
  mirrored: bidirectional AND (NOT states OR (ways = 2 AND museum.id > partner.id)),
  bidirectional: bidirectional,
  museumSite: museumSite,
  partnerSite: partnerSite,
  listedFromBothEnds: NOT (bidirectional OR museumSite OR partnerSite),
  throughSite: CASE WHEN NOT partner.id IN parts THEN parts END,
  sortName: museum.sortName + ' ' + partner.sortName,
  museumKind: museum.kind, museumRegion: museum.region, museumNational: EXISTS { (museum)-[:SITE_OF*0..3]->(:NationalMuseum) },
  partnerKind: partner.kind, partnerRegion: partner.region, partnerNational: EXISTS { (partner)-[:SITE_OF*0..3]->(:NationalMuseum) }
}
WITH museum, partner, partnership,
  CASE WHEN before.id IS NULL THEN 'ADDED' WHEN before <> properties(partnership) THEN 'ALTERED' END AS became
FOREACH (unchanged IN CASE WHEN $staged AND became IS NULL THEN [partnership] ELSE [] END | DELETE unchanged)
RETURN museum.id AS museum, partner.id AS partner, became
