package io.penstock.pipeline.process;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.TextForm;
import io.penstock.config.syntax.Arguments;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.MapEntry;
import io.penstock.domain.directive.DirectiveCatalog;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.process.ProcessName;
import io.penstock.pipeline.language.NameFinder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the directives of a process: those that depend on nothing at once, the others for each task. */
final class DirectiveReader {
    private final ProcessDeclaration process;
    private final ModuleScope module;

    DirectiveReader(ProcessDeclaration process, ModuleScope module) {
        this.process = process;
        this.module = module;
    }

    /** Returns the definition of the process under some names. */
    ProcessDefinition definition(ProcessName name) {
        Map<String, DirectiveValue> values = new LinkedHashMap<>();
        List<String> labels = new ArrayList<>();
        for (DirectiveStatement directive : process.directives()) {
            @Nullable Object value = value(directive);
            if (directive.name().equals("label")) {
                addLabels(value, directive, labels);
            }
            DirectiveValue before = values.get(directive.name());
            boolean adds = before != null && DirectiveCatalog.isAdditive(directive.name());
            values.put(
                    directive.name(),
                    new DirectiveValue(
                            adds && before != null ? joined(before.value(), value) : value, directive.position()));
        }
        return ProcessDefinition.builder()
                .name(name)
                .labels(labels)
                .directives(values)
                .position(process.position())
                .build();
    }

    private void addLabels(@Nullable Object value, DirectiveStatement directive, List<String> labels) {
        if (value instanceof List<?> several) {
            several.forEach(one -> addLabels(one, directive, labels));
        } else if (value instanceof CharSequence text) {
            labels.add(text.toString());
        } else {
            throw module.sources()
                    .error(
                            directive.position(),
                            "a label of process '" + process.name()
                                    + "' must be a text that is known before there are tasks");
        }
    }

    private static List<@Nullable Object> joined(@Nullable Object before, @Nullable Object next) {
        List<@Nullable Object> all = new ArrayList<>(before instanceof Additions additions ? additions : List.of());
        if (!(before instanceof Additions)) {
            all.add(before);
        }
        all.add(next);
        return new Additions(all);
    }

    /** The values of a directive that was written several times. */
    private static final class Additions extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;

        Additions(Collection<?> values) {
            super(values);
        }
    }

    /** The values of {@code ext} are merged one by one with those of the configuration, so each is read by itself. */
    private @Nullable Object value(DirectiveStatement directive) {
        if (!directive.name().equals("ext") || directive.arguments().named().isEmpty()) {
            return whole(directive);
        }
        Map<Object, @Nullable Object> values = new LinkedHashMap<>();
        for (MapEntry entry : directive.arguments().named()) {
            Arguments alone = new Arguments(List.of(), List.of(entry.value()));
            String key = TextForm.of(module.interpreter().evaluate(entry.key(), module.open()));
            values.put(key, whole(new DirectiveStatement(directive.name(), alone, directive.position())));
        }
        return values;
    }

    private @Nullable Object whole(DirectiveStatement directive) {
        DirectiveExpression expression =
                new DirectiveExpression(directive, process.name(), process.inputNames(), module);
        List<Expression> arguments = Stream.concat(
                        directive.arguments().positional().stream(),
                        directive.arguments().named().stream().map(MapEntry::value))
                .toList();
        if (arguments.stream().anyMatch(this::dependsOnTask)) {
            return expression;
        }
        try {
            @Nullable Object value = expression.present(expression.value(module.open()));
            return holdsFunction(value) ? expression : value;
        } catch (EvaluationException e) {
            if (e.isUnknownName()) {
                return expression;
            }
            throw module.sources()
                    .explain(
                            e,
                            directive.position(),
                            "in directive '" + directive.name() + "' of process '" + process.name() + "'");
        }
    }

    private boolean dependsOnTask(Expression argument) {
        Set<String> names = NameFinder.in(argument);
        return hasClosure(argument)
                || names.contains("task")
                || process.inputNames().stream().anyMatch(names::contains);
    }

    /** A function that the script has a name for, which {@link DirectiveExpression} calls or hands on. */
    private static boolean holdsFunction(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(DirectiveReader::holdsFunction);
        }
        return value instanceof ClosureValue
                || (value instanceof List<?> list && list.stream().anyMatch(DirectiveReader::holdsFunction));
    }

    private static boolean hasClosure(Expression argument) {
        if (argument instanceof Expression.MapLiteral map) {
            return map.entries().stream().anyMatch(entry -> hasClosure(entry.value()));
        }
        if (argument instanceof Expression.ListLiteral list) {
            return list.elements().stream().anyMatch(DirectiveReader::hasClosure);
        }
        return argument instanceof Expression.Closure;
    }
}
