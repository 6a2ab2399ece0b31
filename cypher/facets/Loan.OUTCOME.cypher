// Facet by outcome, if stated by a source.
UNWIND CASE WHEN size(coalesce(node.outcomes, [])) = 0 THEN [null] ELSE node.outcomes END AS key
