// Who stands at the step's near end.
// (:Organisation)
//
// parent  a step: a map with two ids
// node    the organisation
MATCH (node:Organisation {id: parent.one})
