package io.penstock.pipeline.process;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.TextForm;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.ScriptStatement;
import io.penstock.config.syntax.TypeName;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.InputFile;
import io.penstock.pipeline.file.PathValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds the typed inputs of one task: files are found by their types, and named by the section {@code stage:}. */
final class TypedBinder {
    private final ProcessDeclaration process;
    private final ModuleScope module;
    private final TypedFiles types;
    private final Map<FileLocation, PathValue> staged = new LinkedHashMap<>();

    TypedBinder(ProcessDeclaration process, ModuleScope module) {
        this.process = process;
        this.module = module;
        this.types = new TypedFiles(module);
    }

    /** Binds values to inputs in the order of their declaration. */
    void bind(Map<ScriptStatement.Typed, @Nullable Object> values, TaskInputs inputs) {
        values.replaceAll((input, value) -> present(input, value) == null ? null : types.read(input, value));
        values.forEach((input, value) -> inputs.variable(input.name(), value));
        Frame frame = module.open();
        inputs.declareIn(frame);
        process.stage().forEach(directive -> apply(directive, frame, inputs));
        values.forEach((input, value) -> types.files(input, value).stream()
                .filter(file -> !staged.containsKey(file.location()))
                .forEach(file -> stage(StageNames.stage(List.of(file), ""), inputs)));
        values.forEach((input, value) -> {
            inputs.variable(input.name(), shown(value));
            inputs.identity(input.name() + "=" + TextForm.of(value));
        });
    }

    private static @Nullable Object present(ScriptStatement.Typed input, @Nullable Object value) {
        if (value == null && !input.type().nullable()) {
            throw EvaluationException.failed("input '" + input.name() + "' is null; where it may be, its type is "
                    + new TypeName(input.type().name(), input.type().arguments(), true));
        }
        return value;
    }

    private void apply(StageDirective directive, Frame frame, TaskInputs inputs) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Expression argument : directive.arguments()) {
            arguments.add(module.interpreter().evaluate(argument, frame));
        }
        @Nullable Object first = arguments.get(0);
        switch (directive.name()) {
            case "stdin" -> standardInput(first, inputs);
            case "env" -> environment(TextForm.of(first), TextForm.of(arguments.get(1)), inputs);
            default -> {
                // The order of the arguments was once the other way round.
                boolean patternFirst = first instanceof CharSequence && !(arguments.get(1) instanceof CharSequence);
                List<PathValue> files = new ArrayList<>();
                TypedFiles.collect(arguments.get(patternFirst ? 1 : 0), files);
                stage(named(files, arguments.get(patternFirst ? 0 : 1)), inputs);
            }
        }
    }

    /** Names files by a pattern for all of them, or by a closure for each. */
    private static List<PathValue> named(List<PathValue> files, @Nullable Object naming) {
        if (naming instanceof ClosureValue closure) {
            return files.stream()
                    .flatMap(file -> StageNames.stage(List.of(file), TextForm.of(closure.call(file))).stream())
                    .toList();
        }
        return StageNames.stage(files, TextForm.of(naming));
    }

    private static void standardInput(@Nullable Object value, TaskInputs inputs) {
        String text = value instanceof PathValue path ? path.text() : TextForm.of(value);
        inputs.standardInput(text);
        inputs.identity("stdin=" + TextForm.of(value));
    }

    private static void environment(String name, String text, TaskInputs inputs) {
        inputs.environment(name, text);
        inputs.identity(name + "=" + text);
    }

    private void stage(List<PathValue> files, TaskInputs inputs) {
        for (PathValue file : files) {
            staged.put(file.location(), file);
            inputs.file(new InputFile(file.location(), file.stageName().orElse(file.name())));
        }
    }

    /** Returns a value with files as the script finds them. */
    private @Nullable Object shown(@Nullable Object value) {
        if (value instanceof PathValue path) {
            return staged.getOrDefault(path.location(), path);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(key, shown(element)));
            return copy;
        }
        if (value instanceof Collection<?> several) {
            List<@Nullable Object> copy = new ArrayList<>();
            several.forEach(element -> copy.add(shown(element)));
            List<PathValue> files = new ArrayList<>();
            copy.forEach(element -> TypedFiles.collectOnly(element, files));
            return !copy.isEmpty() && files.size() == copy.size() ? new StagedFiles(files) : copy;
        }
        return value;
    }
}
