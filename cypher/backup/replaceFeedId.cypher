// Assigns a new id to the change feed of a restored graph: clients that have read beyond the backup must start again,
// and no cached response from before the restore is valid.
// (:DataVersion {name, feed})
MATCH (version:DataVersion {name: 'data'})
SET version.feed = randomUUID()
