package io.penstock.pipeline.process;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.config.eval.NearestName;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.ScriptStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.domain.directive.DirectiveCatalog;
import io.penstock.pipeline.language.ScriptSources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the body of a process block. */
public final class ProcessParser {
    private static final Set<String> SECTIONS =
            Set.of("input", "output", "when", "script", "shell", "exec", "stub", "stage", "topic");
    private static final List<String> BODIES = List.of("script", "shell", "exec");

    private final ScriptSources sources;
    private final ScriptStatement.NamedBlock block;
    private final Map<String, List<Statement>> sections = new LinkedHashMap<>();

    private ProcessParser(ScriptStatement.NamedBlock block, ScriptSources sources) {
        this.block = block;
        this.sources = sources;
    }

    /**
     * Reads a process.
     *
     * @throws PenstockException with {@code SCRIPT} if the body does not make sense; shows the line
     */
    public static ProcessDeclaration parse(ScriptStatement.NamedBlock block, ScriptSources sources) {
        return new ProcessParser(block, sources).declaration();
    }

    private ProcessDeclaration declaration() {
        splitSections();
        InputParser inputs = new InputParser(sources);
        TypedOutputs typed = new TypedOutputs(sources);
        return ProcessDeclaration.builder()
                .name(block.name())
                .position(block.position())
                .directives(directives(section("")))
                .inputs(section("input").stream().map(inputs::parse).toList())
                .stage(section("stage").stream().map(typed::stage).toList())
                .outputs(outputs(typed))
                .when(section("when"))
                .body(body())
                .stub(Optional.ofNullable(sections.get("stub"))
                        .map(statements -> new ProcessBody(ProcessBody.Kind.SCRIPT, statements, block.position())))
                .build();
    }

    private List<OutputDeclaration> outputs(TypedOutputs typed) {
        List<Statement> statements = section("output");
        boolean types = Stream.of("input", "stage", "topic")
                        .flatMap(name -> section(name).stream())
                        .anyMatch(ProcessParser::namesTypes)
                || !section("topic").isEmpty()
                || statements.stream().anyMatch(TypedOutputs::isTyped);
        OutputParser untyped = new OutputParser(sources);
        List<OutputDeclaration> outputs = new ArrayList<>();
        statements.forEach(statement -> outputs.add(types ? typed.output(statement) : untyped.parse(statement)));
        section("topic").forEach(statement -> outputs.add(typed.topic(statement)));
        return outputs;
    }

    private static boolean namesTypes(Statement statement) {
        return statement instanceof ScriptStatement.Typed || statement instanceof ScriptStatement.TypedGroup;
    }

    private List<Statement> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    private void splitSections() {
        String current = "";
        sections.put(current, new ArrayList<>());
        for (Statement statement : block.body()) {
            if (statement instanceof Statement.Label label) {
                if (!SECTIONS.contains(label.name())) {
                    throw sources.error(
                            label.position(),
                            "a process has no section '" + label.name() + ":'"
                                    + NearestName.suggestion(label.name(), SECTIONS));
                }
                refuseSecondBody(label);
                current = label.name();
                sections.computeIfAbsent(current, name -> new ArrayList<>());
            } else {
                sections.computeIfAbsent(current, name -> new ArrayList<>()).add(statement);
            }
        }
        if (BODIES.stream().noneMatch(sections::containsKey)) {
            splitBareScript(current);
        }
    }

    private void refuseSecondBody(Statement.Label label) {
        for (String body : BODIES) {
            if (BODIES.contains(label.name()) && !label.name().equals(body) && sections.containsKey(body)) {
                throw sources.error(
                        label.position(),
                        "a process has one of 'script:', 'shell:' and 'exec:'; this one has a section '" + body
                                + ":' already");
            }
        }
    }

    /** A script may stand behind the last section without a label of its own. */
    private void splitBareScript(String last) {
        List<Statement> statements = sections.getOrDefault(last, List.of());
        int start = 0;
        while (start < statements.size() && !isBareScript(statements.get(start))) {
            start++;
        }
        sections.put("script", new ArrayList<>(statements.subList(start, statements.size())));
        sections.put(last, new ArrayList<>(statements.subList(0, start)));
    }

    private static boolean isBareScript(Statement statement) {
        return !(statement instanceof PlainStatement.ExpressionStatement plain)
                || plain.expression() instanceof Expression.Template
                || plain.expression() instanceof Expression.Constant;
    }

    private ProcessBody body() {
        for (String name : BODIES) {
            if (sections.containsKey(name)) {
                ProcessBody.Kind kind = switch (name) {
                    case "shell" -> ProcessBody.Kind.SHELL;
                    case "exec" -> ProcessBody.Kind.EXEC;
                    default -> ProcessBody.Kind.SCRIPT;
                };
                return new ProcessBody(kind, section(name), block.position());
            }
        }
        throw new PenstockException(ErrorCode.INTERNAL, "a process body was not split");
    }

    private List<DirectiveStatement> directives(List<Statement> statements) {
        List<DirectiveStatement> directives = new ArrayList<>();
        for (Statement statement : statements) {
            if (!(statement instanceof PlainStatement.ExpressionStatement plain)
                    || !(plain.expression() instanceof Expression.Call call)
                    || call.target() != null) {
                throw noDirective(statement);
            }
            if (!DirectiveCatalog.isKnown(call.name())) {
                throw sources.error(
                        call.position(),
                        "there is no directive '" + call.name() + "'"
                                + NearestName.suggestion(call.name(), DirectiveCatalog.names()));
            }
            directives.add(new DirectiveStatement(call.name(), call.arguments(), call.position()));
        }
        return directives;
    }

    private PenstockException noDirective(Statement statement) {
        boolean assigns = statement instanceof PlainStatement.ExpressionStatement plain
                && plain.expression() instanceof Expression.Assignment;
        return sources.error(
                statement.position(),
                "expected a directive, such as cpus 4" + (assigns ? "; directives are written without '='" : ""));
    }
}
