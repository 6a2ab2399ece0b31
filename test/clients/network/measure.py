"""Takes the measures of a network with networkx. Reads pairs, one a line with a tab between; prints a line for each organisation:
id, degree, betweenness, closeness (Wasserman and Faust's), PageRank. Without numpy, PageRank is networkx's own in plain Python.
"""

import sys

import networkx
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

graph = networkx.Graph(line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8"))
between = networkx.betweenness_centrality(graph, normalized=True)
close = networkx.closeness_centrality(graph, wf_improved=True)
ranks = _pagerank_python(graph, alpha=0.85, tol=1e-15, max_iter=10_000)
for node in graph:
    print(node, graph.degree(node), between[node], close[node], ranks[node], sep="\t")
