package io.penstock.pipeline.script;

import io.penstock.api.PenstockException;
import io.penstock.config.eval.NearestName;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.Operator;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.ScriptStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.pipeline.language.ScriptSources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A workflow as a script declares it.
 *
 * @param name its name; empty for the entry workflow
 * @param takes the names of its inputs
 * @param main what it does
 * @param emits what it gives out
 * @param publishes what it publishes, under the names of outputs
 * @param handlers what it does at the end, by {@code onComplete} and {@code onError}
 */
record WorkflowDeclaration(
        String name,
        SourcePosition position,
        List<String> takes,
        List<Statement> main,
        List<Emit> emits,
        List<Emit> publishes,
        Map<String, List<Statement>> handlers) {
    private static final Set<String> SECTIONS = Set.of("take", "main", "emit", "publish", "onComplete", "onError");

    WorkflowDeclaration {
        takes = List.copyOf(takes);
        main = List.copyOf(main);
        emits = List.copyOf(emits);
        publishes = List.copyOf(publishes);
        handlers = Map.copyOf(handlers);
    }

    /** An output: its name, which may be empty, and its value. */
    record Emit(String name, Expression value, SourcePosition position) {}

    static WorkflowDeclaration parse(ScriptStatement.NamedBlock block, ScriptSources sources) {
        Map<String, List<Statement>> sections = sections(block, sources);
        List<Emit> emits = new ArrayList<>();
        for (Statement statement : sections.getOrDefault("emit", List.of())) {
            emits.add(emit(statement, sources));
        }
        List<Emit> publishes = new ArrayList<>();
        for (Statement statement : sections.getOrDefault("publish", List.of())) {
            publishes.add(publish(statement, block, sources));
        }
        Map<String, List<Statement>> handlers = new LinkedHashMap<>(sections);
        handlers.keySet().retainAll(Set.of("onComplete", "onError"));
        return new WorkflowDeclaration(
                block.name(),
                block.position(),
                takes(sections.getOrDefault("take", List.of()), sources),
                sections.getOrDefault("main", List.of()),
                emits,
                publishes,
                handlers);
    }

    private static Map<String, List<Statement>> sections(ScriptStatement.NamedBlock block, ScriptSources sources) {
        Map<String, List<Statement>> sections = new LinkedHashMap<>();
        String current = "main";
        for (Statement statement : block.body()) {
            if (!(statement instanceof Statement.Label label)) {
                sections.computeIfAbsent(current, name -> new ArrayList<>()).add(statement);
                continue;
            }
            if (!SECTIONS.contains(label.name())) {
                throw sources.error(
                        label.position(),
                        "a workflow has no section '" + label.name() + ":'"
                                + NearestName.suggestion(label.name(), SECTIONS));
            }
            current = label.name();
        }
        return sections;
    }

    private static List<String> takes(List<Statement> statements, ScriptSources sources) {
        List<String> names = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement instanceof ScriptStatement.Typed typed) {
                names.add(typed.name());
                continue;
            }
            if (!(statement instanceof PlainStatement.ExpressionStatement plain)
                    || !(plain.expression() instanceof Expression.Variable variable)) {
                throw sources.error(statement.position(), "expected the name of an input");
            }
            names.add(variable.name());
        }
        return names;
    }

    private static Emit emit(Statement statement, ScriptSources sources) {
        if (statement instanceof ScriptStatement.Typed typed) {
            Expression value = typed.value();
            return new Emit(
                    typed.name(),
                    value == null ? new Expression.Variable(typed.position(), typed.name()) : value,
                    typed.position());
        }
        if (!(statement instanceof PlainStatement.ExpressionStatement plain)) {
            throw notAnEmit(statement, sources);
        }
        Expression expression = plain.expression();
        if (expression instanceof Expression.Assignment assignment
                && assignment.target() instanceof Expression.Variable name) {
            return new Emit(name.name(), assignment.value(), statement.position());
        }
        return new Emit(
                expression instanceof Expression.Variable name ? name.name() : "", expression, statement.position());
    }

    /** Reads {@code name = channel}, or {@code channel >> 'name'}. */
    private static Emit publish(Statement statement, ScriptStatement.NamedBlock block, ScriptSources sources) {
        if (!block.name().isEmpty()) {
            throw sources.error(
                    statement.position(),
                    "the section 'publish:' belongs to the workflow without a name; emit the channel and publish it"
                            + " there");
        }
        if (statement instanceof PlainStatement.ExpressionStatement plain
                && plain.expression() instanceof Expression.Binary shift
                && shift.operator() == Operator.SHIFT_RIGHT
                && shift.right() instanceof Expression.Constant name) {
            return new Emit(String.valueOf(name.value()), shift.left(), statement.position());
        }
        Emit emit = emit(statement, sources);
        if (emit.name().isEmpty()) {
            throw sources.error(statement.position(), "expected an output, such as reads = TRIM.out");
        }
        return emit;
    }

    private static PenstockException notAnEmit(Statement statement, ScriptSources sources) {
        return sources.error(statement.position(), "expected an output, such as reads = TRIM.out");
    }
}
