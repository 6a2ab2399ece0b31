import java.io.File;
import org.gephi.filters.api.Range;
import org.gephi.filters.plugin.dynamic.DynamicRangeBuilder.DynamicRangeFilter;
import org.gephi.graph.api.AttributeUtils;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Opens a file with Gephi's own code, as its user does, and prints what is there, a line each, the parts with tabs between them: what the
 * import report complains of (issue, level, message); whether edges have a direction, whether there is a time line, and its bounds (graph);
 * columns with their types (column); nodes (node); edges with their ends (edge); and for each year asked, how many edges stay when the time
 * line shows that year alone (year). Arguments: the file, then years.
 */
public class OpenInGephi {
    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importing = Lookup.getDefault().lookup(ImportController.class);
        Container container = importing.importFile(new File(arguments[0]));
        for (Issue issue : container.getReport().getIssuesList(100)) {
            tell("issue", issue.getLevel(), issue.getMessage());
        }
        importing.process(container, new DefaultProcessor(), workspace);
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        tell("graph", model.isUndirected() ? "undirected" : "directed", model.isDynamic() ? "timed" : "untimed", bounds(model));
        columns("node", model.getNodeTable());
        columns("edge", model.getEdgeTable());
        Graph graph = model.getUndirectedGraph();
        for (Node node : graph.getNodes().toArray()) {
            tell("node", node.getId(), node.getLabel());
        }
        for (Edge edge : graph.getEdges().toArray()) {
            tell("edge", edge.getId(), edge.getSource().getId(), edge.getTarget().getId());
        }
        for (int at = 1; at < arguments.length; at++) {
            tell("year", arguments[at], during(model, arguments[at]));
        }
        System.exit(0);
    }

    private static String bounds(GraphModel model) {
        return AttributeUtils.printTimestampInFormat(model.getTimeBounds().getLow(), model.getTimeFormat(), model.getTimeZone())
            + " " + AttributeUtils.printTimestampInFormat(model.getTimeBounds().getHigh(), model.getTimeFormat(), model.getTimeZone());
    }

    private static void columns(String of, Table table) {
        for (Column column : table.toArray()) {
            tell("column", of, column.getTitle(), column.getTypeClass().getSimpleName());
        }
    }

    private static int during(GraphModel model, String year) {
        DynamicRangeFilter filter = new DynamicRangeFilter(model);
        filter.setKeepNull(true);
        filter.setRange(new Range(
            AttributeUtils.parseDateTime(year + "-01-01"), AttributeUtils.parseDateTime(year + "-12-31")));
        Graph shown = model.getGraph(model.createView());
        shown.addAllNodes(model.getGraph().getNodes().toCollection());
        shown.addAllEdges(model.getGraph().getEdges().toCollection());
        return filter.filter(shown).getEdgeCount();
    }

    private static void tell(Object... parts) {
        StringBuilder line = new StringBuilder();
        for (Object part : parts) {
            line.append(line.length() == 0 ? "" : "\t").append(part);
        }
        System.out.println(line);
    }
}
