package io.penstock.config.eval;

import java.util.List;

/** Decides what may be imported: names of the libraries of which files can use parts. Whether a type is there shows where it is used. */
final class Imports {
    private static final List<String> ROOTS = List.of(
            "java.", "javax.", "groovy.", "groovyx.", "nextflow.", "org.codehaus.groovy.", "org.yaml.snakeyaml.");

    private Imports() {}

    static void check(String name) {
        if (ROOTS.stream().noneMatch(name::startsWith)) {
            throw EvaluationException.refused("'" + name
                    + "' cannot be imported: files can use parts of the libraries of Java and Groovy, and no others");
        }
    }
}
