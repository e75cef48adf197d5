package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Interpreter;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.NearestName;
import io.penstock.config.eval.TextForm;
import io.penstock.config.eval.Truth;
import io.penstock.domain.origin.SourcePosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call of an operator as a script writes it.
 *
 * @param name the operator
 * @param options the named arguments
 * @param arguments the other arguments
 * @param interpreter who evaluates
 * @param frame the variables at the place of the call
 * @param position where it is written
 */
public record OperatorCall(
        String name,
        Map<String, @Nullable Object> options,
        List<@Nullable Object> arguments,
        Interpreter interpreter,
        Frame frame,
        SourcePosition position) {

    /** Operators for which a map in front is a value. */
    private static final Set<String> TAKING_VALUES = Set.of("reduce", "ifEmpty");

    /** Returns the call that an invocation makes. */
    public static OperatorCall of(Invocation call) {
        return of(call.name(), call);
    }

    /** Returns the call of an operator with the arguments of an invocation. A map in front counts as named ones. */
    public static OperatorCall of(String name, Invocation call) {
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        List<@Nullable Object> arguments = new ArrayList<>(call.positional());
        call.named().forEach((key, value) -> options.put(String.valueOf(key), value));
        boolean mayBeOptions = options.isEmpty() && !arguments.isEmpty() && !TAKING_VALUES.contains(name);
        if (mayBeOptions && arguments.get(0) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> options.put(String.valueOf(key), value));
            arguments.remove(0);
        }
        return new OperatorCall(name, options, arguments, call.interpreter(), call.frame(), call.position());
    }

    /** Returns the call of an operator without arguments, at the place of an invocation. */
    public static OperatorCall bare(String name, Invocation place) {
        return new OperatorCall(name, Map.of(), List.of(), place.interpreter(), place.frame(), place.position());
    }

    /** Returns this call with more arguments in front. */
    public OperatorCall withFirst(List<?> more) {
        List<@Nullable Object> all = new ArrayList<>(more);
        all.addAll(arguments);
        return new OperatorCall(name, options, all, interpreter, frame, position);
    }

    /** Refuses options that the operator does not have. */
    public OperatorCall allowing(String... known) {
        List<String> names = List.of(known);
        for (String option : options.keySet()) {
            if (!names.contains(option)) {
                throw EvaluationException.failed("'" + name + "' has no option '" + option + "'"
                        + (names.isEmpty() ? "" : "; it has " + String.join(", ", names))
                        + NearestName.suggestion(option, names));
            }
        }
        return this;
    }

    /** Warns of options that the operator takes and does nothing with. */
    void ignoring(ScriptSources sources, String... without) {
        for (String option : without) {
            if (options.containsKey(option)) {
                sources.warn(position, "option '" + option + "' of '" + name + "' has no effect here");
            }
        }
    }

    /** Refuses arguments behind so many. */
    OperatorCall taking(int most) {
        if (arguments.size() > most) {
            throw EvaluationException.failed("'" + name + "' takes "
                    + (most == 0 ? "no arguments" : most == 1 ? "one argument" : most + " arguments") + ", found "
                    + arguments.size());
        }
        return this;
    }

    /** Returns the last argument if it is a closure. */
    public Optional<ClosureValue> closure() {
        @Nullable Object last = arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
        return last instanceof ClosureValue closure ? Optional.of(closure) : Optional.empty();
    }

    /** Returns the last argument, which must be a closure. */
    public ClosureValue requiredClosure() {
        return closure()
                .orElseThrow(() -> EvaluationException.failed(
                        "'" + name + "' needs a closure, such as " + name + " { item -> … }"));
    }

    /** Returns an argument; null if there are fewer. */
    public @Nullable Object argument(int index) {
        return index < arguments.size() ? arguments.get(index) : null;
    }

    /** Returns an option as a yes or no. */
    public boolean flag(String option, boolean otherwise) {
        @Nullable Object value = options.get(option);
        return value == null ? otherwise : Truth.of(value);
    }

    /** Returns an option as a whole number. */
    public int number(String option, int otherwise) {
        return integer(options.get(option), otherwise);
    }

    /** Returns an argument as a whole number. */
    public int number(int index, int otherwise) {
        return integer(argument(index), otherwise);
    }

    private int integer(@Nullable Object value, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw EvaluationException.failed("'" + name + "' needs a whole number, not '" + value + "'");
    }

    /** Returns an option as text. */
    public String text(String option, String otherwise) {
        @Nullable Object value = options.get(option);
        return value == null ? otherwise : TextForm.of(value);
    }
}
