// The collection of a thing that is not an organisation; no row for an unknown id.
// (:Loan {id}), (:Project {id}), (:Source {id}), (:Figure {id}), ()-[:PARTNERS_WITH {id}]->()
//
// $id  id of the thing, as text
// Columns: collection (text: its name in addresses)
MATCH (:Loan {id: $id})
RETURN 'loans' AS collection
UNION ALL
MATCH (:Project {id: $id})
RETURN 'projects' AS collection
UNION ALL
MATCH (:Source {id: $id})
RETURN 'sources' AS collection
UNION ALL
MATCH (:Figure {id: $id})
RETURN 'figures' AS collection
UNION ALL
MATCH ()-[:PARTNERS_WITH {id: $id}]->()
RETURN 'partnerships' AS collection
