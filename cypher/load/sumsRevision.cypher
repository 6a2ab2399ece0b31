// By which revision of the rules the partnerships and totals were last summed up anew.
// Columns: revision (null: never; of a graph that an earlier version of this service made).
// (:DataVersion {name, sums})
OPTIONAL MATCH (version:DataVersion {name: 'data'})
RETURN version.sums AS revision
