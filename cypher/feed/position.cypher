// Position of the change feed.
// Columns: feed (identifies this graph's feed; null if nothing was recorded yet), number (data version; INTEGER), at (ISO
//   8601; last change), changes (INTEGER: total number), changesFrom (INTEGER: number of the first retained change),
//   changesAfter (INTEGER: data version after which all are retained); no row if the data have no version.
// (:DataVersion)
MATCH (version:DataVersion {name: 'data'})
RETURN version.feed AS feed, coalesce(version.number, 0) AS number, toString(version.at) AS at,
  coalesce(version.changes, 0) AS changes, coalesce(version.changesFrom, 0) AS changesFrom,
  coalesce(version.changesAfter, 0) AS changesAfter
