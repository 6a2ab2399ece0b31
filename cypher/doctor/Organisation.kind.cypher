// Does every organisation have exactly one kind label, matching its kind?
// Parameters: $ids: list of ids; $kinds: map of each kind to its label.
// Columns: id, what.
// (:Organisation:<Kind> {kind})
UNWIND $ids AS id
MATCH (organisation:Organisation {id: id})
WITH id, organisation, [label IN labels(organisation) WHERE NOT label IN ['Organisation', 'NationalMuseum']] AS kinds
WHERE kinds <> [coalesce($kinds[coalesce(organisation.kind, '')], '')]
RETURN id, 'is of kind ' + coalesce(organisation.kind, '(none)') + ' but has the labels ' + reduce(all = '', kind IN kinds | all + ':' + kind) AS what
