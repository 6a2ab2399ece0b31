// All museums. National museums have an additional label.
//
// node    a museum
MATCH (node:Museum)
