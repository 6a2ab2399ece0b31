// True if it participated in any of these kinds of project.
//
// edge    a participation
// $value  a list of kinds
any(activity IN coalesce(edge.activities, []) WHERE activity IN $value)
