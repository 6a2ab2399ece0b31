// By the outcomes that it served, where a source says so.
UNWIND CASE WHEN size(coalesce(node.outcomes, [])) = 0 THEN [null] ELSE node.outcomes END AS key
