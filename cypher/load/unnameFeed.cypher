// Takes the name of the change feed away, before a graph is copied: each copy names its own (nameFeed.cypher).
// (:DataVersion {feed})
MATCH (version:DataVersion {name: 'data'})
REMOVE version.feed
