// Do both organisations of every open judgement exist, and was one of every SAME judgement merged?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Judgement {judgement: 'UNSURE'})-[:ON]->(:Organisation)
UNWIND $ids AS id
MATCH (judgement:Judgement {id: id})
WITH id, judgement,
  COUNT { MATCH (judgement)-[:ON]->(side:Organisation) WHERE side.id IN [judgement.one, judgement.other] RETURN DISTINCT side } AS sides,
  EXISTS { MATCH (merged:MergedOrganisation) WHERE merged.id IN [judgement.one, judgement.other] } AS merged
WITH id, judgement, CASE judgement.judgement
  WHEN 'UNSURE' THEN CASE WHEN sides < 2 AND NOT merged THEN 'is open, but ' + (2 - sides) + ' of its organisations do not exist' END
  WHEN 'SAME' THEN CASE WHEN NOT merged THEN 'is SAME, but neither organisation was merged' END
  WHEN 'DIFFERENT' THEN null
  ELSE 'is neither SAME, UNSURE nor DIFFERENT' END AS what
WHERE what IS NOT NULL
RETURN id, what
