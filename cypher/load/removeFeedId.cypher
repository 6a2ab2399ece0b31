// Removes the id of the change feed before a graph is copied: each copy assigns its own (assignFeedId.cypher).
// (:DataVersion {feed})
MATCH (version:DataVersion {name: 'data'})
REMOVE version.feed
