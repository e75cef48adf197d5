package io.penstock.config.eval;

import io.penstock.domain.origin.SourcePosition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call of a method or function, or one read of a property, while it happens. */
public final class Invocation {
    private final CallSite site;
    private final @Nullable Object receiver;
    private final String name;
    private final CallArguments arguments;

    Invocation(CallSite site, @Nullable Object receiver, String name, CallArguments arguments) {
        this.site = site;
        this.receiver = receiver;
        this.name = name;
        this.arguments = arguments;
    }

    /** Returns the same call of another value. */
    public Invocation on(Object other) {
        return new Invocation(site, other, name, arguments);
    }

    /** Returns the same call with other arguments. */
    public Invocation with(List<@Nullable Object> others) {
        return new Invocation(site, receiver, name, CallArguments.of(others));
    }

    /** Tells whether the value belongs to a family whose table says that it is of that type. */
    boolean isOf(String type) {
        return new Members(site.interpreter().dialect()).isInstance(receiver, type);
    }

    /** Returns the name that is called or read. */
    public String name() {
        return name;
    }

    /** Returns where the call is written. */
    public SourcePosition position() {
        return site.position();
    }

    /** Returns the evaluator that makes the call. */
    public Interpreter interpreter() {
        return site.interpreter();
    }

    /** Returns the variables at the place of the call. */
    public Frame frame() {
        return site.frame();
    }

    /** Tells whether the method or property is one of null. */
    boolean isOnNull() {
        return receiver == null;
    }

    /** Returns the value that the method or property belongs to. */
    public Object receiver() {
        if (receiver == null) {
            throw EvaluationException.ofNull("cannot use '" + name + "' of null");
        }
        return receiver;
    }

    /** Returns the named arguments by their names, in order. */
    public Map<Object, @Nullable Object> named() {
        return arguments.named();
    }

    /** Returns the arguments without a name, in order. */
    public List<@Nullable Object> positional() {
        return arguments.positional();
    }

    /** Returns all arguments, the named ones as a map in front: as methods of the language receive them. */
    public List<@Nullable Object> arguments() {
        return arguments.all();
    }

    /** Returns how many {@link #arguments} there are. */
    public int size() {
        return arguments().size();
    }

    /** Returns an argument, from 0. */
    public @Nullable Object value(int index) {
        List<@Nullable Object> all = arguments();
        if (index >= all.size()) {
            throw EvaluationException.failed(name + "() needs " + (index + 1)
                    + (index == 0 ? " argument" : " arguments") + ", found " + all.size());
        }
        return all.get(index);
    }

    /** Returns an argument that must not be null. */
    public Object required(int index) {
        Object value = value(index);
        if (value == null) {
            throw EvaluationException.failed("argument " + (index + 1) + " of " + name + "() is null");
        }
        return value;
    }

    /** Returns an argument as text. */
    public String text(int index) {
        return TextForm.of(required(index));
    }

    /** Returns an argument as text, or that text if there are fewer arguments. */
    public String text(int index, String otherwise) {
        return index < size() ? text(index) : otherwise;
    }

    /** Returns an argument as a whole number. */
    public int integer(int index) {
        return Numbers.toInt(required(index), name);
    }

    /** Tells whether that argument is a closure. */
    public boolean hasClosure(int index) {
        return index >= 0 && index < size() && value(index) instanceof ClosureValue;
    }

    /** Returns an argument that must be a closure. */
    public ClosureValue closure(int index) {
        if (required(index) instanceof ClosureValue closure) {
            return closure;
        }
        throw EvaluationException.failed("argument " + (index + 1) + " of " + name + "() must be a closure");
    }

    /** Calls a closure as a part of this evaluation. */
    public @Nullable Object call(ClosureValue closure, @Nullable Object... values) {
        return closure.call(site.frame().budget(), Arrays.asList(values));
    }

    /** Calls a closure with an entry of a map: with key and value if it takes two parameters, else with the entry. */
    @Nullable
    Object callWithEntry(ClosureValue closure, Map.Entry<?, ?> entry) {
        return closure.parameterCount() > 1
                ? call(closure, entry.getKey(), entry.getValue())
                : call(closure, (Object) Entries.copyOf(entry));
    }
}
