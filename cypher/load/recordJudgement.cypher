// Records a person's judgement on two organisations.
// Parameters: $id (of the judgement), $one, $other (ids), $decision {judgement, reason, by}.
// (:Judgement)-[:ON]->(:Organisation)
MERGE (judgement:Judgement {id: $id})
ON CREATE SET judgement.one = $one, judgement.other = $other
SET judgement += $decision, judgement.at = datetime()
WITH judgement
CALL (judgement) {
  MATCH (side:Organisation)
  WHERE side.id IN [$one, $other]
  MERGE (judgement)-[:ON]->(side)
  SET judgement.oneName = CASE WHEN side.id = judgement.one THEN side.name ELSE judgement.oneName END,
    judgement.otherName = CASE WHEN side.id = judgement.other THEN side.name ELSE judgement.otherName END
}
WITH DISTINCT judgement
SET judgement.name = judgement.oneName + ' / ' + judgement.otherName
