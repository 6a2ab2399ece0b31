// Are the dates of every project in order?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Project {earliestStart, latestStart, earliestEnd, latestEnd})
UNWIND $ids AS id
MATCH (project:Project {id: id})
WHERE project.earliestStart > project.latestStart OR project.earliestEnd > project.latestEnd OR project.earliestStart > project.latestEnd
RETURN id, 'starts ' + coalesce(project.start, '?') + ' and ends ' + coalesce(project.end, '?') AS what
