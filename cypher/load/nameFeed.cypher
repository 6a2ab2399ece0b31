// Names the change feed of a graph that was copied without the name; another graph's cursor is recognised by it.
// (:DataVersion {feed})
MATCH (version:DataVersion {name: 'data'})
WHERE version.feed IS NULL
SET version.feed = randomUUID()
