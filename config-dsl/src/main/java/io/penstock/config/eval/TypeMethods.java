package io.penstock.config.eval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression can ask of a type: its name, and whether values belong to it. Nothing leads from there to classes of Java. */
final class TypeMethods implements MethodTable {
    private static final Map<String, String> PACKAGES = Map.of(
            "BigDecimal", "java.math",
            "BigInteger", "java.math",
            "Closure", "groovy.lang",
            "Duration", "nextflow.util",
            "MemoryUnit", "nextflow.util",
            "Matcher", "java.util.regex",
            "Pattern", "java.util.regex",
            "Path", "java.nio.file",
            "File", "java.io");
    private static final List<String> OF_JAVA_UTIL = List.of(
            "ArrayList", "LinkedHashMap", "LinkedHashSet", "List", "Map", "Set", "Collection", "Date", "HashMap");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof TypeReference;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        TypeReference type = (TypeReference) call.receiver();
        return switch (call.name()) {
            case "getName", "getCanonicalName", "getTypeName" -> qualified(type);
            case "getSimpleName" -> type.name();
            case "toString" -> TextForm.of(type);
            case "isInstance" -> Types.isInstance(call.value(0), type.name());
            default -> UNKNOWN;
        };
    }

    @Override
    public @Nullable Object property(Invocation read) {
        TypeReference type = (TypeReference) read.receiver();
        return switch (read.name()) {
            case "name", "canonicalName", "typeName" -> qualified(type);
            case "simpleName" -> type.name();
            case "class" -> type;
            default -> UNKNOWN;
        };
    }

    /** Returns the name with its package, as it is known of old. */
    static String qualified(TypeReference type) {
        String place =
                OF_JAVA_UTIL.contains(type.name()) ? "java.util" : PACKAGES.getOrDefault(type.name(), "java.lang");
        return place + "." + type.name();
    }

    @Override
    public List<String> names() {
        return MethodList.of(
                        "getName getCanonicalName getTypeName getSimpleName toString isInstance name canonicalName "
                                + "typeName simpleName class")
                .names();
    }
}
