package io.penstock.config.eval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables at one place of a running evaluation. A name is looked for among the variables, inner ones first, then in the
 * scopes, inner ones first. Not thread-safe.
 */
public final class Frame {
    /** What {@link #get} returns for a name that nothing knows. */
    static final Object ABSENT = new Object();

    private final @Nullable Frame parent;
    private final @Nullable Scope scope;
    private final boolean call;
    private final Budget budget;
    private @Nullable Map<String, @Nullable Object> variables;

    private Frame(@Nullable Frame parent, @Nullable Scope scope, boolean call, Budget budget) {
        this.parent = parent;
        this.scope = scope;
        this.call = call;
        this.budget = budget;
    }

    static Frame root(Scope scope, Budget budget) {
        return new Frame(null, scope, true, budget);
    }

    /** Returns a frame for a block within this one. */
    public Frame block() {
        return new Frame(this, null, false, budget);
    }

    /** Returns a frame for a call of a closure that was made in this one. */
    Frame call(@Nullable Scope delegate, Budget caller) {
        return new Frame(this, delegate, true, caller);
    }

    Budget budget() {
        return budget;
    }

    /** Declares a variable here. */
    public void declare(String name, @Nullable Object value) {
        if (variables == null) {
            variables = new HashMap<>();
        }
        variables.put(name, value);
    }

    /** Tells whether a variable of that name is declared here or further out; scopes do not count. */
    public boolean declares(String name) {
        for (Frame frame = this; frame != null; frame = frame.parent) {
            if (frame.variables != null && frame.variables.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Object get(String name) {
        for (Frame frame = this; frame != null; frame = frame.parent) {
            if (frame.variables != null && frame.variables.containsKey(name)) {
                return frame.variables.get(name);
            }
        }
        for (Frame frame = this; frame != null; frame = frame.parent) {
            if (frame.scope != null && frame.scope.has(name)) {
                return frame.scope.get(name);
            }
        }
        return ABSENT;
    }

    /** Assigns to the variable of that name, or to the first scope that takes it, or else declares it for the running call. */
    void assign(String name, @Nullable Object value) {
        for (Frame frame = this; frame != null; frame = frame.parent) {
            if (frame.variables != null && frame.variables.containsKey(name)) {
                frame.variables.put(name, value);
                return;
            }
        }
        for (Frame frame = this; frame != null; frame = frame.parent) {
            if (frame.scope != null && frame.scope.assign(name, value)) {
                return;
            }
        }
        Frame target = this;
        while (!target.call && target.parent != null) {
            target = target.parent;
        }
        target.declare(name, value);
    }

    /** Returns all names that can be seen here, for messages. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        for (Frame frame = this; frame != null; frame = frame.parent) {
            if (frame.variables != null) {
                names.addAll(frame.variables.keySet());
            }
            if (frame.scope != null) {
                names.addAll(frame.scope.names());
            }
        }
        return names;
    }
}
