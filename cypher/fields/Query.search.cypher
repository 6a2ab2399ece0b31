// What has this in its name, its aliases, its place or its title?
// (:Alias)-[:NAMES]->(:Organisation), (:Loan), (:Project)
//
// $query          words in the syntax of the full-text index, normalised
// $exact          the whole text, normalised: its own name before another name that was judged to mean it, before all others
// $kinds, $region lists that an organisation's kind and region must be of; null asks nothing
// node            an organisation, a loan or a project, once each
// edge.score      how well its best name fits, more is better; many partners count a little
// edge.matched    that name or title
CALL db.index.fulltext.queryNodes('names', $query) YIELD node AS hit, score AS hitScore
OPTIONAL MATCH (hit:Alias)-[names:NAMES]->(named:Organisation)
WITH coalesce(named, hit) AS node,
     coalesce(hit.name, hit.title) AS name,
     CASE
       WHEN hit.sortName = $exact THEN hitScore + 200.0
       WHEN hit.search = $exact AND coalesce(names.judgement, 'SAME') = 'SAME' THEN hitScore + 100.0
       ELSE hitScore
     END AS fit
WHERE ($kinds IS NULL OR node.kind IN $kinds AND node:Organisation)
  AND ($region IS NULL OR node.region IN $region)
WITH node, name, fit * (1.0 + log10(1.0 + coalesce(node.partners, 0)) / 10.0) AS score
ORDER BY score DESC, name
WITH node, collect({score: score, matched: name}) AS names
WITH node, names[0] AS edge
