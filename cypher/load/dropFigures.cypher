// Deletes figures that no row states any more. The rows themselves stay, as history.
// Parameters: $rows: list of {id}.
// (:Figure)
UNWIND $rows AS row
MATCH (figure:Figure {id: row.id})
DETACH DELETE figure
