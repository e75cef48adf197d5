package io.penstock.pipeline.process;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Interpreter;
import io.penstock.config.syntax.Expression;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.OutputResult;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the items that a task emits of what it gave out. */
final class OutputValues {
    private final Interpreter interpreter;
    private final Frame frame;
    private final FileStores stores;
    private final Iterator<OutputResult> results;
    private final List<OutputDeclaration> optional;

    OutputValues(
            Interpreter interpreter,
            Frame frame,
            FileStores stores,
            List<OutputResult> results,
            List<OutputDeclaration> optional) {
        this.optional = optional;
        this.interpreter = interpreter;
        this.frame = frame;
        this.stores = stores;
        this.results = results.iterator();
    }

    /** An item to emit; a record because an item may be null. */
    record Emission(@Nullable Object item) {}

    /** Returns the items in the order of the outputs; empty where nothing is to be emitted. */
    List<Optional<Emission>> items(List<OutputDeclaration> outputs) {
        return outputs.stream().map(this::item).toList();
    }

    private Optional<Emission> item(OutputDeclaration output) {
        OutputDeclaration.Computed computed = output.computed();
        if (computed != null) {
            ComputedOutput made = new ComputedOutput(interpreter, frame);
            output.slots().forEach(slot -> made.result(slot, given(slot)));
            return Optional.of(new Emission(unstaged(made.value(computed.value()))));
        }
        List<@Nullable Object> values = new ArrayList<>();
        boolean missing = false;
        for (OutputSlot slot : output.slots()) {
            @Nullable Object value = value(slot);
            missing |= optional.contains(output) && isMissing(slot, value);
            values.add(value);
        }
        if (missing) {
            return Optional.empty();
        }
        return Optional.of(new Emission(output.tuple() ? values : values.get(0)));
    }

    private static boolean isMissing(OutputSlot slot, @Nullable Object value) {
        return value == null ? slot.kind() != OutputKind.VAL : value instanceof List<?> files && files.isEmpty();
    }

    private @Nullable Object value(OutputSlot slot) {
        Expression argument = slot.argument();
        if (slot.kind() == OutputKind.VAL && argument != null) {
            @Nullable Object value = interpreter.evaluate(argument, frame);
            return unstaged(value instanceof ClosureValue closure ? closure.call() : value);
        }
        return given(slot);
    }

    private @Nullable Object given(OutputSlot slot) {
        OutputResult result = results.next();
        if (slot.kind() != OutputKind.PATH) {
            return result.text().orElse(null);
        }
        List<PathValue> files = new ArrayList<>();
        for (FileLocation file : result.files()) {
            files.add(stores.path(file));
        }
        Expression arity = slot.options().get("arity");
        boolean single = arity == null
                || Arity.parse(Declarations.word(arity).orElse("1..*")).isSingle();
        return files.size() == 1 && single ? files.get(0) : files;
    }

    /** Returns a value in which input files are files rather than names in a work directory. */
    private static @Nullable Object unstaged(@Nullable Object value) {
        if (value instanceof PathValue path) {
            return path.unstaged();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(unstaged(element)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(key, unstaged(element)));
            return copy;
        }
        return value;
    }
}
