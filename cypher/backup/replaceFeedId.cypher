// Gives the change feed of a graph that was put back another name: whoever has read further than the backup goes begins anew, and no answer
// that was kept of before is taken for one of now.
// (:DataVersion {name, feed})
MATCH (version:DataVersion {name: 'data'})
SET version.feed = randomUUID()
