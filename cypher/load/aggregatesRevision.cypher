// Revision of the aggregation rules used for the current partnerships and totals.
// Columns: revision (null: never recorded; graph of an earlier version of this service).
// (:DataVersion {name, sums})
OPTIONAL MATCH (version:DataVersion {name: 'data'})
RETURN version.sums AS revision
