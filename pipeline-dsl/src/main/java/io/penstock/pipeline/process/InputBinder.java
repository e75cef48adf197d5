package io.penstock.pipeline.process;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.TextForm;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.ScriptStatement;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.InputFile;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.process.InputDeclaration.Shape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a task's inputs of the items that its process took from its channels. */
final class InputBinder {
    private final ProcessDeclaration process;
    private final ModuleScope module;

    InputBinder(ProcessDeclaration process, ModuleScope module) {
        this.process = process;
        this.module = module;
    }

    /**
     * Binds one item for each input.
     *
     * @throws io.penstock.api.PenstockException if an item is not what its input declares
     */
    TaskInputs bind(List<@Nullable Object> items) {
        TaskInputs inputs = new TaskInputs();
        List<Bound> bound = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            InputDeclaration declaration = process.inputs().get(i);
            List<?> values = values(declaration, items.get(i));
            requireFiles(declaration, values, items.get(i));
            warnOfLength(declaration, values);
            for (int s = 0; s < declaration.slots().size(); s++) {
                bound.add(new Bound(declaration.slots().get(s), s < values.size() ? values.get(s) : null));
            }
        }
        bound.stream().filter(one -> !one.slot.kind().isFiles()).forEach(one -> bindValue(one, inputs));
        bindTyped(bound, inputs);
        Frame frame = module.open();
        inputs.declareIn(frame);
        bound.stream().filter(one -> one.slot.kind().isFiles()).forEach(one -> bindFiles(one, frame, inputs));
        refuseCollisions(inputs);
        return inputs;
    }

    /** A tuple that is too short leaves values null, but cannot leave files out. */
    private static void requireFiles(InputDeclaration declaration, List<?> values, @Nullable Object item) {
        List<InputSlot> slots = declaration.slots();
        if (values.size() < slots.size()
                && slots.subList(values.size(), slots.size()).stream()
                        .anyMatch(slot -> slot.kind().isFiles())) {
            throw EvaluationException.failed(
                    "expected a tuple of " + slots.size() + " elements, found " + TextForm.of(item));
        }
    }

    private void warnOfLength(InputDeclaration declaration, List<?> values) {
        if (values.size() != declaration.slots().size()) {
            module.sources()
                    .warn(
                            declaration.slots().get(0).position(),
                            "Input tuple does not match tuple declaration in process '" + process.name() + "'",
                            " -- offending value: " + TextForm.of(values));
        }
    }

    /** A slot, what came for it, and the files that were made of it, which belong to nobody else. */
    private record Bound(InputSlot slot, @Nullable Object value, Set<FileLocation> kept) {
        Bound(InputSlot slot, @Nullable Object value) {
            this(slot, value, new HashSet<>());
        }
    }

    private static List<?> values(InputDeclaration declaration, @Nullable Object item) {
        Shape shape = declaration.shape();
        if (shape == Shape.TUPLE && item instanceof List<?> tuple && !(item instanceof StagedFiles)) {
            return tuple;
        }
        if (shape == Shape.RECORD && item instanceof Map<?, ?> fields) {
            List<@Nullable Object> values = new ArrayList<>();
            declaration.slots().forEach(slot -> values.add(fields.get(slot.name())));
            return Collections.unmodifiableList(values);
        }
        if (shape == Shape.RECORD) {
            throw EvaluationException.failed("expected a record, found " + TextForm.of(item));
        }
        if (shape == Shape.ITEM || declaration.slots().size() == 1) {
            return Collections.singletonList(item);
        }
        throw EvaluationException.failed(
                "expected a tuple of " + declaration.slots().size() + " elements, found " + TextForm.of(item));
    }

    private void bindTyped(List<Bound> bound, TaskInputs inputs) {
        Map<ScriptStatement.Typed, @Nullable Object> values = new LinkedHashMap<>();
        for (Bound one : bound) {
            ScriptStatement.Typed typed = one.slot.typed();
            if (typed != null) {
                values.put(typed, one.value);
            }
        }
        if (!values.isEmpty() || !process.stage().isEmpty()) {
            new TypedBinder(process, module).bind(values, inputs);
        }
    }

    private void bindValue(Bound bound, TaskInputs inputs) {
        InputSlot slot = bound.slot;
        if (slot.kind() == InputKind.TYPED) {
            return;
        }
        String text = TextForm.of(bound.value);
        switch (slot.kind()) {
            case ENV -> inputs.environment(slot.name(), text);
            case STDIN -> inputs.standardInput(bound.value instanceof PathValue path ? path.text() : text);
            default -> inputs.variable(slot.name(), bound.value);
        }
        inputs.identity(slot.name() + "=" + text);
    }

    private void bindFiles(Bound bound, Frame frame, TaskInputs inputs) {
        InputSlot slot = bound.slot;
        List<PathValue> files = new ArrayList<>();
        addFiles(bound, bound.value, files);
        if (!slot.arity().accepts(files.size())) {
            throw EvaluationException.failed(
                    "input '" + slot.name() + "' takes " + slot.arity() + " files, found " + files.size());
        }
        Expression stageAs = slot.stageAs();
        String pattern = stageAs == null ? "" : TextForm.of(module.interpreter().evaluate(stageAs, frame));
        List<PathValue> staged = StageNames.stage(files, pattern);
        staged.forEach(file ->
                inputs.file(new InputFile(file.location(), file.stageName().orElse(file.name()), kind(bound, file))));
        boolean single = staged.size() == 1 && slot.arity().isSingle();
        inputs.variable(slot.name(), single ? staged.get(0) : new StagedFiles(staged));
        inputs.identity(slot.name() + ":" + staged.size());
    }

    /** Scripts name files of this machine that stand for none; those that tasks have made must be there. */
    private InputFile.Kind kind(Bound bound, PathValue file) {
        if (bound.kept.contains(file.location())) {
            return InputFile.Kind.COPIED;
        }
        boolean given = file.location().isLocal() && !file.location().isWithin(module.workDirectory());
        return given ? InputFile.Kind.OPTIONAL : InputFile.Kind.USUAL;
    }

    private void addFiles(Bound bound, @Nullable Object value, List<PathValue> files) {
        if (value instanceof PathValue path) {
            files.add(path.unstaged());
        } else if (value instanceof Collection<?> several) {
            several.forEach(one -> addFiles(bound, one, files));
        } else if (bound.slot.kind() == InputKind.FILE && value != null) {
            byte[] content = TextForm.of(value).getBytes(StandardCharsets.UTF_8);
            PathValue kept = module.keep("input." + (files.size() + 1), content);
            bound.kept.add(kept.location());
            files.add(kept);
        } else if (value instanceof CharSequence text && isAbsolute(text.toString())) {
            files.add(module.stores().path(text.toString()));
        } else {
            throw EvaluationException.failed(
                    "expected a file, found " + (value instanceof CharSequence ? "the text '" + value + "'" : value)
                            + "; make a path of it with file(…)");
        }
    }

    static boolean isAbsolute(String text) {
        return text.startsWith("/") || text.matches("[a-zA-Z][a-zA-Z0-9+.-]*://.+");
    }

    private static void refuseCollisions(TaskInputs inputs) {
        Map<String, InputFile> taken = new HashMap<>();
        TreeSet<String> collisions = new TreeSet<>();
        for (InputFile file : inputs.files()) {
            if (taken.put(file.stageName(), file) != null) {
                collisions.add(file.stageName());
            }
        }
        if (!collisions.isEmpty()) {
            throw EvaluationException.failed("several input files have the same name: " + String.join(", ", collisions)
                    + "; give them different ones with stageAs");
        }
    }
}
