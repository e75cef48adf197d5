package io.penstock.pipeline.process;

import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.operator.Gathered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what has no order of its own into one that is the same in every run: files of one input, and gathered values. */
final class CanonicalItems {
    private final ProcessDeclaration process;
    private boolean changed;

    CanonicalItems(ProcessDeclaration process) {
        this.process = process;
    }

    /** Returns the items of a task in that order. */
    List<@Nullable Object> of(List<@Nullable Object> items) {
        List<@Nullable Object> ordered = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            InputDeclaration input = process.inputs().get(i);
            boolean tuple = input.shape() == InputDeclaration.Shape.TUPLE;
            ordered.add(
                    tuple && items.get(i) instanceof List<?> elements
                            ? tuple(input.slots(), elements)
                            : value(input.slots().get(0).kind(), items.get(i)));
        }
        return ordered;
    }

    /** Tells whether anything stood in another order. */
    boolean isChanged() {
        return changed;
    }

    private List<@Nullable Object> tuple(List<InputSlot> slots, List<?> elements) {
        List<@Nullable Object> ordered = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            ordered.add(i < slots.size() ? value(slots.get(i).kind(), elements.get(i)) : elements.get(i));
        }
        return ordered;
    }

    private @Nullable Object value(InputKind kind, @Nullable Object value) {
        boolean files = (kind.isFiles() || kind == InputKind.TYPED)
                && value instanceof Collection<?> several
                && several.stream().allMatch(PathValue.class::isInstance);
        if (!files && !(value instanceof Gathered)) {
            return value;
        }
        List<@Nullable Object> given = new ArrayList<>((Collection<?>) value);
        List<@Nullable Object> ordered = new ArrayList<>(given);
        ordered.sort(Comparator.comparing(TextForm::of));
        changed |= !ordered.equals(given);
        return ordered;
    }
}
