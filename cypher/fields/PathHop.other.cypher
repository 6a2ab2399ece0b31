// Who stands at the step's far end.
// (:Organisation)
//
// parent  a step: a map with two ids
// node    the organisation
MATCH (node:Organisation {id: parent.other})
