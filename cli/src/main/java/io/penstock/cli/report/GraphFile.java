package io.penstock.cli.report;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A file with the graph of a workflow, its processes and what flows between them: DOT for Graphviz, Mermaid, or a drawing. */
public enum GraphFile {
    /** For Graphviz. */
    DOT(".dot .gv", "digraph workflow {", "    n%d [label=\"%s\"];", "    n%d -> n%d;", "}"),
    /** Mermaid, which many sites draw. */
    MERMAID(".mmd", "flowchart TB", "    n%d[\"%s\"]", "    n%d --> n%d", ""),
    /** A drawing. */
    SVG(".svg", "", "", "", ""),
    /** A page with the drawing. */
    HTML(".html", "", "", "", "");

    /** Where the graph goes if no file is named. */
    public static final String USUAL_FILE = "dag.mmd";

    private final String endings;
    private final String head;
    private final String node;
    private final String edge;
    private final String tail;

    GraphFile(String endings, String head, String node, String edge, String tail) {
        this.endings = endings;
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
        return find(file).orElseThrow(() -> new PenstockException(ErrorCode.ARGUMENT, refusal(file)));
    }

    /** Returns the form that a file's name asks for, if it is one of ours. */
    public static Optional<GraphFile> find(Path file) {
        return Stream.of(values())
                .filter(form -> Stream.of(form.endings.split(" ", -1)).anyMatch(file.toString()::endsWith))
                .findFirst();
    }

    /** Says that a file's name asks for no form of ours. */
    public static String refusal(Path file) {
        return file + ": the graph of the workflow is written as .dot or .gv (Graphviz), .mmd (Mermaid), .svg or .html";
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
        if (this == SVG || this == HTML) {
            String drawing = new GraphDrawing(predecessors).svg();
            return this == SVG ? drawing : "<!DOCTYPE html>\n<title>Workflow</title>\n" + drawing;
        }
        List<String> names = new ArrayList<>(predecessors.keySet());
        List<String> lines = new ArrayList<>(List.of(head));
        names.forEach(name -> lines.add(node.formatted(names.indexOf(name), name)));
        predecessors.forEach((name, before) ->
                before.forEach(earlier -> lines.add(edge.formatted(names.indexOf(earlier), names.indexOf(name)))));
        lines.add(tail);
        return String.join("\n", lines).strip() + "\n";
    }
}
