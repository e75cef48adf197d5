package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.Comparison;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.TextForm;
import io.penstock.config.eval.Truth;
import io.penstock.pipeline.operator.ItemFunction;
import io.penstock.pipeline.operator.ItemTest;
import io.penstock.pipeline.operator.TupleKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes Java functions of the arguments of operators. */
final class Closures {
    private Closures() {}

    /** Returns the closure that is the only argument of a call, or the identity where there is none. */
    static ItemFunction function(OperatorCall call) {
        if (call.taking(1).argument(0) != null && call.closure().isEmpty()) {
            throw EvaluationException.failed("'" + call.name() + "' needs a closure, such as " + call.name()
                    + " { item -> … }, not " + TextForm.of(call.argument(0)));
        }
        return call.closure().map(Closures::function).orElseGet(ItemFunction::identity);
    }

    static ItemFunction function(ClosureValue closure) {
        return item -> closure.call(item);
    }

    static ItemTest test(ClosureValue closure) {
        return item -> Truth.of(closure.call(item));
    }

    /** Returns a test by an argument: a closure, a type, a pattern, a collection or a value; without argument all pass. */
    static ItemTest criterion(OperatorCall call, int index) {
        if (index >= call.arguments().size()) {
            return item -> true;
        }
        @Nullable Object criterion = call.argument(index);
        return item -> call.interpreter().isCase(criterion, item);
    }

    /** Returns the order that an option or argument asks for; null for none. */
    static @Nullable Comparator<Object> order(@Nullable Object sort, OperatorCall call) {
        Comparator<Object> natural = Comparison::compare;
        if (sort instanceof ClosureValue closure) {
            return closure.parameterCount() > 1
                    ? (left, right) -> closure.call(left, right) instanceof Number order ? order.intValue() : 0
                    : (left, right) -> natural.compare(closure.call(left), closure.call(right));
        }
        if (sort == null || sort.equals(false)) {
            return null;
        }
        if (sort.equals(true) || sort.equals("true") || sort.equals("natural")) {
            return natural;
        }
        if (sort.equals("hash") || sort.equals("deep")) {
            return Comparator.comparing(TextForm::of);
        }
        throw EvaluationException.failed("'" + call.name() + "' cannot sort by '" + sort + "'");
    }

    /** Returns the positions that the option {@code by} names. */
    static TupleKey key(OperatorCall call, TupleKey otherwise) {
        @Nullable Object by = call.options().get("by");
        if (by == null) {
            return otherwise;
        }
        List<Integer> positions = new ArrayList<>();
        for (@Nullable Object position : by instanceof List<?> list ? list : List.of(by)) {
            if (!(position instanceof Integer index) || index < 0) {
                throw EvaluationException.failed("option 'by' of '" + call.name()
                        + "' must be a position from 0 or a list of them, not '" + by + "'");
            }
            positions.add(index);
        }
        return new TupleKey(positions);
    }
}
