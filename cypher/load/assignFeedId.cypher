// Assigns a new id to the change feed of a copied graph; cursors of other graphs are recognised by it.
// (:DataVersion {feed})
MATCH (version:DataVersion {name: 'data'})
WHERE version.feed IS NULL
SET version.feed = randomUUID()
