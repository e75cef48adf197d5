package io.penstock.pipeline.process;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Interpreter;
import io.penstock.config.eval.TextForm;
import io.penstock.config.eval.Truth;
import io.penstock.config.syntax.Expression;
import io.penstock.domain.file.GlobPattern;
import io.penstock.domain.task.FileOutput;
import io.penstock.domain.task.OutputRequest;
import io.penstock.pipeline.file.PathValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes requests of a process's outputs for one task, after its script was rendered. */
final class OutputPlan {
    private final Interpreter interpreter;
    private final Frame frame;
    private final List<OutputDeclaration> optional = new ArrayList<>();

    OutputPlan(Interpreter interpreter, Frame frame) {
        this.interpreter = interpreter;
        this.frame = frame;
    }

    /** Returns the requests of all slots in order; values need none. */
    List<OutputRequest> requests(List<OutputDeclaration> outputs) {
        List<OutputRequest> requests = new ArrayList<>();
        for (OutputDeclaration output : outputs) {
            if (flag(output.optional(), false)) {
                optional.add(output);
            }
            for (OutputSlot slot : output.slots()) {
                request(slot, output).ifPresent(requests::add);
            }
        }
        return requests;
    }

    /** Returns the outputs that may be missing, after their requests were made. */
    List<OutputDeclaration> optional() {
        return List.copyOf(optional);
    }

    private Optional<OutputRequest> request(OutputSlot slot, OutputDeclaration output) {
        boolean mayMiss = optional.contains(output) || flag(slot, "optional", false);
        return switch (slot.kind()) {
            case VAL -> Optional.empty();
            case STDOUT -> Optional.of(new OutputRequest.StandardOutput());
            case ENV -> Optional.of(new OutputRequest.VariableOutput(name(slot), mayMiss));
            case EVAL -> Optional.of(new OutputRequest.CommandOutput(TextForm.of(value(slot))));
            case PATH -> Optional.of(files(slot, mayMiss));
        };
    }

    private static String name(OutputSlot slot) {
        Expression argument = slot.argument();
        return argument == null ? "" : Declarations.word(argument).orElse("");
    }

    private @Nullable Object value(OutputSlot slot) {
        Expression argument = slot.argument();
        @Nullable Object value = argument == null ? null : valueOf(argument, flag(slot, OutputParser.SEVERAL, false));
        // A closure, written where a value would do: an older way to say that it depends on the task.
        return argument instanceof Expression.Closure closure ? interpreter.run(closure.body(), frame) : value;
    }

    /** A name without quotes that nobody defines, behind the older word {@code file}, is the name of the file. */
    private @Nullable Object valueOf(Expression argument, boolean mayBeName) {
        try {
            return interpreter.evaluate(argument, frame);
        } catch (EvaluationException e) {
            if (mayBeName && argument instanceof Expression.Variable name && e.isUnknownName()) {
                return name.name();
            }
            throw e;
        }
    }

    private @Nullable Object option(OutputSlot slot, String name) {
        Expression option = slot.options().get(name);
        if (option == null) {
            return null;
        }
        return option instanceof Expression.Variable word ? word.name() : interpreter.evaluate(option, frame);
    }

    private boolean flag(OutputSlot slot, String name, boolean otherwise) {
        return flag(slot.options().get(name), otherwise);
    }

    private boolean flag(@Nullable Expression option, boolean otherwise) {
        return option == null ? otherwise : Truth.of(interpreter.evaluate(option, frame));
    }

    private OutputRequest files(OutputSlot slot, boolean mayMiss) {
        List<String> patterns = new ArrayList<>();
        addPatterns(value(slot), patterns);
        if (flag(slot, OutputParser.SEVERAL, false)) {
            patterns = new ArrayList<>(patterns.stream()
                    .flatMap(pattern -> Stream.of(pattern.split(":")))
                    .filter(pattern -> !pattern.isEmpty())
                    .toList());
        }
        if (!flag(slot, "glob", true)) {
            patterns.replaceAll(OutputPlan::escaped);
        }
        Arity arity = arity(slot);
        boolean deep = patterns.stream().anyMatch(pattern -> pattern.contains("**"));
        @Nullable Object type = option(slot, "type");
        return FileOutput.builder()
                .patterns(patterns)
                .optional(mayMiss)
                .includeInputs(flag(slot, "includeInputs", false))
                .hidden(flag(slot, "hidden", false))
                .followLinks(flag(slot, "followLinks", true))
                .maxDepth(number(slot, "maxDepth"))
                .type(type == null ? (deep ? "file" : "any") : TextForm.of(type))
                .minimum(arity.least())
                .maximum(arity.most())
                .build();
    }

    private int number(OutputSlot slot, String name) {
        @Nullable Object value = option(slot, name);
        if (value == null) {
            return Integer.MAX_VALUE;
        }
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw EvaluationException.failed("'" + name + "' needs a number, found " + TextForm.of(value));
    }

    private Arity arity(OutputSlot slot) {
        @Nullable Object arity = option(slot, "arity");
        return arity == null ? Arity.ANY : Arity.parse(TextForm.of(arity));
    }

    private static void addPatterns(@Nullable Object value, List<String> patterns) {
        if (value instanceof PathValue path) {
            patterns.add(escaped(path.stageName().orElse(path.name())));
        } else if (value instanceof Collection<?> several) {
            several.forEach(one -> addPatterns(one, patterns));
        } else if (value == null || TextForm.of(value).isEmpty()) {
            throw EvaluationException.failed("the name of an output file is " + (value == null ? "null" : "empty"));
        } else {
            patterns.add(TextForm.of(value));
        }
    }

    private static String escaped(String name) {
        return GlobPattern.isGlob(name) || name.contains("\\") ? name.replaceAll("([*?\\[\\]{}\\\\])", "\\\\$1") : name;
    }
}
