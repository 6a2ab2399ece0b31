// Whether the graph contains synthetic data.
// (:Organisation {synthetic}), (:Loan {synthetic}), (:Project {synthetic})
//
// Columns: synthetic (boolean).
RETURN EXISTS { (:Organisation {synthetic: true}) } OR EXISTS { (:Loan {synthetic: true}) } OR EXISTS { (:Project {synthetic: true}) } AS synthetic
