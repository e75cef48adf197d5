package io.penstock.cli.report;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file with the graph of a workflow, its processes and what flows between them: DOT for Graphviz, or Mermaid. */
public enum GraphFile {
    /** {@code .dot}, {@code .gv}. */
    DOT("digraph workflow {", "    n%d [label=\"%s\"];", "    n%d -> n%d;", "}"),
    /** {@code .mmd}, which many sites draw. */
    MERMAID("flowchart TB", "    n%d[\"%s\"]", "    n%d --> n%d", "");

    private final String head;
    private final String node;
    private final String edge;
    private final String tail;

    GraphFile(String head, String node, String edge, String tail) {
        this.head = head;
        this.node = node;
        this.edge = edge;
        this.tail = tail;
    }

    /**
     * Returns the form that a file's name asks for.
     *
     * @throws PenstockException with {@link ErrorCode#ARGUMENT} if that is none of ours
     */
    public static GraphFile of(Path file) {
        String name = file.toString();
        if (name.endsWith(".dot") || name.endsWith(".gv")) {
            return DOT;
        }
        if (name.endsWith(".mmd")) {
            return MERMAID;
        }
        throw new PenstockException(
                ErrorCode.ARGUMENT,
                "-with-dag: " + file
                        + ": the graph of the workflow is written as .dot or .gv (Graphviz) or .mmd (Mermaid)");
    }

    /**
     * Writes the graph, replacing what is there.
     *
     * @param predecessors the processes, each with those whose outputs it takes
     * @throws PenstockException with {@link ErrorCode#STORAGE} if it cannot be written
     */
    public void write(Path file, Map<String, Set<String>> predecessors) {
        ReportFile.write(file, text(predecessors));
    }

    String text(Map<String, Set<String>> predecessors) {
        List<String> names = new ArrayList<>(predecessors.keySet());
        List<String> lines = new ArrayList<>(List.of(head));
        names.forEach(name -> lines.add(node.formatted(names.indexOf(name), name)));
        predecessors.forEach((name, before) ->
                before.forEach(earlier -> lines.add(edge.formatted(names.indexOf(earlier), names.indexOf(name)))));
        lines.add(tail);
        return String.join("\n", lines).strip() + "\n";
    }
}
