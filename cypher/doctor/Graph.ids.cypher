// Does every node have an id?
// Columns: id, what.
// (:Organisation {id}), …
MATCH (one:Organisation|Loan|Project|Figure|Area|Source|Alias|Identifier|MergedOrganisation|Judgement|Submission|Row)
WHERE NOT one.id IS :: STRING NOT NULL OR one.id = ''
RETURN elementId(one) AS id, 'a node with the labels ' + reduce(all = '', label IN labels(one) | all + ':' + label) + ' has no id' AS what
