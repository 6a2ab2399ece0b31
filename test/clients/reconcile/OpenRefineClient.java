import com.fasterxml.jackson.databind.JsonNode;
import com.google.refine.model.Cell;
import com.google.refine.model.Column;
import com.google.refine.model.Project;
import com.google.refine.model.Recon;
import com.google.refine.model.ReconCandidate;
import com.google.refine.model.ReconType;
import com.google.refine.model.Row;
import com.google.refine.model.recon.ReconJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtensionConfig;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtensionProperty;
import com.google.refine.model.recon.StandardReconConfig;
import com.google.refine.model.recon.StandardReconConfig.ColumnDetail;
import com.google.refine.util.ParsingUtilities;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reconciles a table of two columns (a name, a country) with OpenRefine's own classes, as its user does, and fetches columns for
 * what matched. Arguments: the endpoint, then name and country of each row. Prints one line a row, and one a fetched row.
 */
public class OpenRefineClient {
    public static void main(String[] arguments) throws Exception {
        String endpoint = arguments[0];
        Project project = tableOf(arguments);
        StandardReconConfig config = configOf(endpoint);
        List<ReconJob> jobs = new ArrayList<>();
        for (int at = 0; at < project.rows.size(); at++) {
            Row row = project.rows.get(at);
            jobs.add(config.createJob(project, at, row, "name", row.getCell(0)));
        }
        List<Recon> recons = config.batchRecon(jobs, 1L);
        Map<String, ReconCandidate> matched = new HashMap<>();
        for (int at = 0; at < recons.size(); at++) {
            Recon recon = recons.get(at);
            System.out.println(project.rows.get(at).getCellValue(0) + " -> " + told(recon));
            if (recon.match != null) matched.put(recon.match.id, recon.match);
        }
        fetchColumns(endpoint, matched.keySet());
    }

    private static Project tableOf(String[] arguments) throws Exception {
        Project project = new Project();
        project.columnModel.addColumn(0, new Column(0, "name"), false);
        project.columnModel.addColumn(1, new Column(1, "country"), false);
        for (int at = 1; at < arguments.length; at += 2) {
            Row row = new Row(2);
            row.setCell(0, new Cell(arguments[at], null));
            row.setCell(1, arguments[at + 1].isEmpty() ? null : new Cell(arguments[at + 1], null));
            project.rows.add(row);
        }
        return project;
    }

    private static StandardReconConfig configOf(String endpoint) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint)).build();
        String body = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        JsonNode manifest = ParsingUtilities.mapper.readTree(body);
        List<ColumnDetail> details = List.of(new ColumnDetail("country", "Country", "country", null));
        return new StandardReconConfig(endpoint, manifest.get("identifierSpace").asText(), manifest.get("schemaSpace").asText(),
                new ReconType("ORGANISATION", "Organisation"), true, Optional.of(manifest.get("batchSize").asInt()), details, 5);
    }

    private static String told(Recon recon) {
        if (recon.error != null) return "ERROR " + recon.error;
        StringBuilder told = new StringBuilder(recon.judgment + " " + (recon.match == null ? "-" : recon.match.id) + " |");
        for (ReconCandidate one : recon.candidates == null ? List.<ReconCandidate>of() : recon.candidates) {
            told.append(" ").append(one.id).append(" (").append(one.name).append(", ").append(one.score).append(", ").append(one.types[0]).append(")");
        }
        return told.toString();
    }

    private static void fetchColumns(String endpoint, Set<String> ids) throws Exception {
        List<DataExtensionProperty> properties = new ArrayList<>();
        for (String id : List.of("place", "ror_id", "opened_from", "site_of")) properties.add(new DataExtensionProperty(id, id, null));
        Map<String, ReconCandidate> candidates = new HashMap<>();
        var rows = new ReconciledDataExtensionJob(new DataExtensionConfig(properties), endpoint).extend(new LinkedHashSet<>(ids), candidates);
        for (String id : rows.keySet().stream().sorted().toList()) {
            List<String> cells = new ArrayList<>();
            for (Object cell : rows.get(id).data.length == 0 ? new Object[0] : rows.get(id).data[0]) {
                cells.add(cell instanceof ReconCandidate one ? one.id + " " + one.name : String.valueOf(cell));
            }
            System.out.println(id + " = " + String.join(" | ", cells));
        }
    }
}
