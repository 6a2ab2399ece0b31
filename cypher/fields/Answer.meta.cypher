// Metadata of an answer: data version, number of sources, licences, and what is left out.
// (:DataVersion {name, number, at}), (:Submission {state}), (:Source {licence}), (:Organisation {synthetic}), (:Loan {synthetic}), (:Project {synthetic})
//
// parent    the answer: a map with optional sourceIds (ids of sources; null: not counted), leftOut (list of {what, count}),
//           from and to (first and last day of the date range; 0000-00-00 and 9999-99-99: no limit; null: no date range)
// $licence  terms of use
// $rule     rule for partly known dates
// node      the answer's meta
OPTIONAL MATCH (version:DataVersion {name: 'data'})
CALL (parent) {
  UNWIND coalesce(parent.sourceIds, []) AS id
  WITH DISTINCT id
  MATCH (source:Source {id: id})
  WITH source ORDER BY source.licence
  RETURN count(source) AS found, collect(DISTINCT source.licence) AS licences
}
WITH {
  dataVersion: coalesce(version.number, 0), changed: toString(version.at), licence: $licence, sourceLicences: licences,
  sources: CASE WHEN parent.sourceIds IS NOT NULL THEN found END, leftOut: coalesce(parent.leftOut, []),
  synthetic: EXISTS { (:Organisation {synthetic: true}) } OR EXISTS { (:Loan {synthetic: true}) } OR EXISTS { (:Project {synthetic: true}) },
  importing: COLLECT { MATCH (coming:Submission) WHERE coming.state IN ['APPLYING', 'UNDOING'] RETURN coming.name ORDER BY coming.name },
  rule: CASE WHEN parent.from IS NOT NULL THEN $rule END,
  from: CASE parent.from WHEN '0000-00-00' THEN '0000-01-01' ELSE parent.from END,
  to: CASE parent.to WHEN '9999-99-99' THEN '9999-12-31' ELSE parent.to END
} AS node
