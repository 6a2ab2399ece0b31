// Full-text search in names, aliases, places and titles.
// (:Alias)-[:NAMES]->(:Organisation), (:Loan), (:Project)
//
// $query          normalised words in the syntax of the full-text index
// $exact          the whole normalised text: equal main names rank first, then equal judged aliases, then all others
// $types          types of results: ORGANISATION, LOAN, PROJECT; null is all
// $kinds, $region allowed kinds and regions of organisations; null allows all
// node            an organisation, a loan or a project, deduplicated
// edge.score      score of its best name, higher is better; number of partners has a small weight
// edge.matched    the matching name or title
CALL db.index.fulltext.queryNodes('names', $query) YIELD node AS hit, score AS hitScore
OPTIONAL MATCH (hit:Alias)-[names:NAMES]->(named:Organisation)
WITH coalesce(named, hit) AS node,
     coalesce(hit.name, hit.title) AS name,
     CASE
       WHEN hit.sortName = $exact THEN hitScore + 200.0
       WHEN hit.search = $exact AND coalesce(names.judgement, 'SAME') = 'SAME' THEN hitScore + 100.0
       ELSE hitScore
     END AS fit
WHERE ($types IS NULL OR CASE WHEN node:Organisation THEN 'ORGANISATION' WHEN node:Loan THEN 'LOAN' ELSE 'PROJECT' END IN $types)
  AND ($kinds IS NULL OR node.kind IN $kinds AND node:Organisation)
  AND ($region IS NULL OR node.region IN $region)
WITH node, name, fit * (1.0 + log10(1.0 + coalesce(node.partners, 0)) / 10.0) AS score
ORDER BY score DESC, name
WITH node, collect({score: score, matched: name}) AS names
WITH node, names[0] AS edge
