// Facet by activity.
WITH CASE node.purpose WHEN 'DISPLAY' THEN 'DISPLAY_LOAN' WHEN 'RESEARCH' THEN 'RESEARCH_LOAN' ELSE node.purpose END AS key
