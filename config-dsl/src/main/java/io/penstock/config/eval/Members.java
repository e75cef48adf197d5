package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds methods and properties in the tables. */
final class Members {
    private final List<MethodTable> tables;

    Members(Dialect dialect) {
        this.tables = dialect.types();
    }

    @Nullable
    Object property(@Nullable Object target, String name, CallSite site) {
        if (target == null) {
            throw EvaluationException.ofNull("cannot read '" + name + "' of null");
        }
        Invocation read = new Invocation(site, target, name, CallArguments.NONE);
        for (MethodTable table : tables) {
            if (table.accepts(target)) {
                Object value = table.property(read);
                if (value != MethodTable.UNKNOWN) {
                    return value;
                }
            }
        }
        if (target instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (target instanceof List<?> list && name.equals("size")) {
            return list.size();
        }
        if (target instanceof Collection<?> elements && Refusals.reason(name) == null) {
            return ofAll(elements, name, site);
        }
        throw unknown(target, name, "property");
    }

    List<@Nullable Object> ofAll(Collection<?> elements, String name, CallSite site) {
        List<@Nullable Object> values = new ArrayList<>(elements.size());
        for (Object element : elements) {
            values.add(element == null ? null : property(element, name, site));
        }
        return values;
    }

    void assign(@Nullable Object target, String name, @Nullable Object value) {
        if (target == null) {
            throw EvaluationException.ofNull("cannot set '" + name + "' of null");
        }
        for (MethodTable table : tables) {
            if (table.accepts(target) && table.assign(target, name, value)) {
                return;
            }
        }
        if (target instanceof Map<?, ?> map) {
            Indexing.mutable(map).put(name, value);
            return;
        }
        throw EvaluationException.failed("cannot set '" + name + "' of " + Types.describe(target));
    }

    @Nullable
    Object call(Invocation call) {
        if (call.isOnNull() && call.name().equals("toString")) {
            return "null";
        }
        Object receiver = call.receiver();
        int given = call.size();
        int most = -1;
        for (MethodTable table : tables) {
            if (!table.accepts(receiver)) {
                continue;
            }
            if (given > 0 && table.mostArguments(call.name()) < given) {
                most = Math.max(most, table.mostArguments(call.name()));
                continue;
            }
            Object result = table.call(call);
            if (result != MethodTable.UNKNOWN) {
                return result;
            }
        }
        if (receiver instanceof Map<?, ?> map && map.get(call.name()) instanceof ClosureValue closure) {
            return closure.call(call.frame().budget(), call.arguments());
        }
        if (most >= 0) {
            throw EvaluationException.failed(call.name() + "() takes "
                    + (most == 0 ? "no arguments" : most == 1 ? "1 argument" : most + " arguments") + ", found "
                    + given);
        }
        throw unknown(receiver, call.name(), "method");
    }

    @Nullable
    Object construct(Invocation call) {
        Object type = call.receiver();
        for (MethodTable table : tables) {
            if (table.accepts(type)) {
                Object result = table.call(call);
                if (result != MethodTable.UNKNOWN) {
                    return result;
                }
            }
        }
        String refusal = Refusals.reason(type.toString());
        throw EvaluationException.refused("'new " + type + "' is refused: "
                + (refusal == null ? "files can make dates and exceptions, nothing else" : refusal));
    }

    /** Tells whether the value belongs to a family that the language itself does not have. */
    boolean isForeign(Object value) {
        return !Types.isStandard(value);
    }

    /** Tells whether a name is that of a type with static methods or constructors. */
    boolean isType(String name) {
        return tables.stream().anyMatch(table -> table.knowsType(name));
    }

    /** Tells whether the value is of a type of the language, or of a type that a table says it is of. */
    boolean isInstance(@Nullable Object value, String type) {
        return Types.isInstance(value, type)
                || (value != null
                        && tables.stream().anyMatch(table -> table.accepts(value) && table.isInstance(value, type)));
    }

    /** Calls an operator on a value of an added family, or returns {@link MethodTable#UNKNOWN}. */
    @Nullable
    Object callForeign(Invocation call) {
        for (MethodTable table : tables) {
            if (table.accepts(call.receiver())) {
                Object result = table.call(call);
                if (result != MethodTable.UNKNOWN) {
                    return result;
                }
            }
        }
        return MethodTable.UNKNOWN;
    }

    private EvaluationException unknown(Object receiver, String name, String kind) {
        String refusal = Refusals.reason(name);
        if (refusal != null) {
            return EvaluationException.refused("'" + name + "' is refused: " + refusal);
        }
        Set<String> known = new TreeSet<>();
        for (MethodTable table : tables) {
            if (table.accepts(receiver)) {
                known.addAll(table.names());
            }
        }
        return EvaluationException.unknownName(
                Types.describe(receiver) + " has no " + kind + " '" + name + "'" + NearestName.suggestion(name, known));
    }
}
