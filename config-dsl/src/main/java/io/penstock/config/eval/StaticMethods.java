package io.penstock.config.eval;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Static methods and constructors of the types that have them here, save those of time. */
final class StaticMethods implements MethodTable {
    private static final Set<String> TYPES = Set.of(
            "Math",
            "Integer",
            "Long",
            "Short",
            "Byte",
            "Double",
            "Float",
            "Boolean",
            "Character",
            "String",
            "GString",
            "Number",
            "BigDecimal",
            "BigInteger",
            "Object",
            "Objects",
            "List",
            "ArrayList",
            "LinkedList",
            "Map",
            "HashMap",
            "LinkedHashMap",
            "TreeMap",
            "Set",
            "HashSet",
            "LinkedHashSet",
            "TreeSet",
            "Collection",
            "Collections",
            "Iterable",
            "Closure",
            "System",
            "MemoryUnit",
            "Pattern",
            "Matcher",
            "Arrays",
            "CharSequence",
            "StringBuilder",
            "StringBuffer",
            "Random",
            "Tuple",
            "UUID",
            "Throwable");

    @Override
    public boolean knowsType(String name) {
        return TYPES.contains(name)
                || Constructors.isError(name)
                || (Character.isUpperCase(name.charAt(0)) && Refusals.reason(name) != null);
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof TypeReference;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        String type = ((TypeReference) call.receiver()).name();
        if (call.name().equals("new")) {
            return Constructors.construct(call, type);
        }
        return switch (type) {
            case "Math" -> MathFunctions.call(call);
            case "Integer", "Long", "Short", "Byte", "Double", "Float", "BigDecimal", "BigInteger", "Boolean" ->
                NumberTypes.call(call, type);
            case "String", "Character" -> TextTypes.call(call, type);
            case "Collections", "Arrays", "List", "Set", "Map" -> CollectionTypes.call(call, type);
            case "MemoryUnit" -> call.name().equals("of") ? Comparison.memory(call.required(0)) : UNKNOWN;
            case "Pattern" -> ofPattern(call);
            case "Objects" -> ofObjects(call);
            case "Runtime" -> ofRuntime(call);
            default -> UNKNOWN;
        };
    }

    private static @Nullable Object ofObjects(Invocation call) {
        return switch (call.name()) {
            case "equals" -> Comparison.equal(call.value(0), call.value(1));
            case "hash" -> Objects.hash(call.arguments().toArray());
            case "isNull" -> call.value(0) == null;
            case "nonNull" -> call.value(0) != null;
            case "requireNonNull" -> call.required(0);
            case "toString" -> TextForm.of(call.value(0));
            default -> UNKNOWN;
        };
    }

    /** Files ask how large this machine is. */
    private static @Nullable Object ofRuntime(Invocation call) {
        return switch (call.name()) {
            case "getRuntime" -> call.receiver();
            case "availableProcessors" -> Runtime.getRuntime().availableProcessors();
            case "maxMemory" -> Runtime.getRuntime().maxMemory();
            default -> UNKNOWN;
        };
    }

    private static @Nullable Object ofPattern(Invocation call) {
        return switch (call.name()) {
            case "compile" -> Regex.compile(call.text(0));
            case "quote" -> Pattern.quote(call.text(0));
            case "matches" -> Regex.matcher(call.required(0), call.required(1)).matches();
            default -> UNKNOWN;
        };
    }

    @Override
    public @Nullable Object property(Invocation read) {
        String type = ((TypeReference) read.receiver()).name();
        return switch (type + "." + read.name()) {
            case "Integer.MAX_VALUE" -> Integer.MAX_VALUE;
            case "Integer.MIN_VALUE" -> Integer.MIN_VALUE;
            case "Long.MAX_VALUE" -> Long.MAX_VALUE;
            case "Long.MIN_VALUE" -> Long.MIN_VALUE;
            case "Double.MAX_VALUE" -> Double.MAX_VALUE;
            case "Double.MIN_VALUE" -> Double.MIN_VALUE;
            case "Double.NaN" -> Double.NaN;
            case "Double.POSITIVE_INFINITY" -> Double.POSITIVE_INFINITY;
            case "Math.PI" -> Math.PI;
            case "Math.E" -> Math.E;
            case "Boolean.TRUE" -> true;
            case "Boolean.FALSE" -> false;
            case "Runtime.runtime" -> read.receiver();
            default -> UNKNOWN;
        };
    }

    @Override
    public List<String> names() {
        return MethodList.of("valueOf format join of compile quote asList parseInt parseLong parseDouble toHexString "
                        + "emptyList emptyMap nCopies max min reverse sort isDigit isLetter equals")
                .names();
    }
}
