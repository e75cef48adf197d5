package io.penstock.config.eval;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Static methods and constructors of the few types that have them here. */
final class StaticMethods implements MethodTable {
    private static final Set<String> TYPES = Set.of(
            "Math",
            "Integer",
            "Long",
            "Double",
            "Float",
            "Boolean",
            "String",
            "Number",
            "BigDecimal",
            "BigInteger",
            "Object",
            "List",
            "ArrayList",
            "Map",
            "HashMap",
            "LinkedHashMap",
            "Set",
            "Collection",
            "Collections",
            "Closure",
            "System",
            "Date",
            "LocalDate",
            "LocalDateTime",
            "Instant",
            "MemoryUnit",
            "Duration",
            "Pattern",
            "Matcher",
            "Arrays",
            "CharSequence",
            "Exception",
            "PrintStream");

    private final Clock clock;

    StaticMethods(Clock clock) {
        this.clock = clock;
    }

    static boolean isType(String name) {
        return TYPES.contains(name) || (Character.isUpperCase(name.charAt(0)) && Refusals.reason(name) != null);
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof TypeReference;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        String type = ((TypeReference) call.receiver()).name();
        if (call.name().equals("new")) {
            return construct(call, type);
        }
        return switch (type) {
            case "Math" -> MathFunctions.call(call);
            case "Integer", "Long", "Double", "Float", "BigDecimal", "BigInteger", "Boolean" -> parse(call, type);
            case "String" -> ofString(call);
            case "MemoryUnit" -> call.name().equals("of") ? Comparison.memory(call.required(0)) : UNKNOWN;
            case "Duration" -> call.name().equals("of") ? Comparison.duration(call.required(0)) : UNKNOWN;
            case "LocalDate", "LocalDateTime", "Instant" -> call.name().equals("now") ? now() : UNKNOWN;
            case "Pattern" -> ofPattern(call);
            case "Arrays" -> call.name().equals("asList") ? new ArrayList<>(call.arguments()) : UNKNOWN;
            case "PrintStream" -> call.name().startsWith("print") ? null : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    private @Nullable Object construct(Invocation call, String type) {
        return switch (type) {
            case "Date" -> now();
            case "File" -> FileReference.of(call.text(0));
            case "ArrayList", "LinkedList" ->
                call.size() == 0 ? new ArrayList<>() : new ArrayList<>(Indexing.elements(call.value(0)));
            case "HashMap", "LinkedHashMap", "TreeMap" -> new LinkedHashMap<>();
            case "HashSet", "LinkedHashSet", "TreeSet" -> new LinkedHashSet<>();
            case "MemoryUnit" -> Comparison.memory(call.required(0));
            case "Duration" -> Comparison.duration(call.required(0));
            case "BigDecimal" -> Casts.toDecimal(call.required(0));
            case "String" -> call.text(0, "");
            default ->
                type.endsWith("Exception") || type.endsWith("Error")
                        ? new ErrorValue(type, call.text(0, type))
                        : UNKNOWN;
        };
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    private static @Nullable Object parse(Invocation call, String type) {
        boolean parses = call.name().startsWith("parse") || call.name().equals("valueOf");
        if (!parses) {
            return UNKNOWN;
        }
        return type.equals("Boolean")
                ? (Object) call.text(0).equalsIgnoreCase("true")
                : Casts.cast(call.required(0), type);
    }

    private static @Nullable Object ofString(Invocation call) {
        return switch (call.name()) {
            case "valueOf" -> TextForm.of(call.value(0));
            case "format" ->
                String.format(
                        Locale.ROOT,
                        call.text(0),
                        call.arguments().subList(1, call.size()).toArray());
            case "join" ->
                String.join(
                        call.text(0),
                        Indexing.elements(call.value(1)).stream()
                                .map(TextForm::of)
                                .toList());
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
            case "Math.PI" -> Math.PI;
            case "Math.E" -> Math.E;
            default -> UNKNOWN;
        };
    }

    @Override
    public List<String> names() {
        return NameList.of("valueOf format join of now compile quote asList parseInt parseDouble");
    }
}
