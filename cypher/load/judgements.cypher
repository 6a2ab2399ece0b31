// Records possible duplicates for a person to judge. Existing judgements stay unchanged.
// Parameters: $rows: list of {id, one (id), other (id), properties {id, one, other, judgement: 'UNSURE', score, reason, by}}.
// (:Judgement)-[:ON]->(:Organisation)
UNWIND $rows AS row
MATCH (one:Organisation {id: row.one})
MATCH (other:Organisation {id: row.other})
MERGE (judgement:Judgement {id: row.id})
ON CREATE SET judgement = row.properties, judgement.at = datetime(),
  judgement.name = row.properties.oneName + ' / ' + row.properties.otherName
MERGE (judgement)-[:ON]->(one)
MERGE (judgement)-[:ON]->(other)
