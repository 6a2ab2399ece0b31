// Notes that a file was loaded whole: written last, so that a load that was cut off is seen to be unfinished.
// Parameters: $rows: list of {id, properties {file, sha256, rows (INTEGER), layout}}.
// (:Submission {id, file, sha256, rows, layout, at})
UNWIND $rows AS row
MERGE (submission:Submission {id: row.id})
SET submission += row.properties, submission.at = datetime()
