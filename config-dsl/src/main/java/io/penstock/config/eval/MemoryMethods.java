package io.penstock.config.eval;

import io.penstock.domain.resource.MemorySize;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Methods of amounts of memory. */
final class MemoryMethods implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "toBytes getBytes toKilo getKilo toMega getMega toGiga getGiga toUnit/1 bytes kilo mega giga");

    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB", "PB", "EB");

    /** Returns the power of 1024 of a unit, or -1 if the name is no unit. */
    static int power(String unit) {
        return UNITS.indexOf(unit);
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof MemorySize;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        long bytes = ((MemorySize) call.receiver()).bytes();
        return switch (call.name()) {
            case "toBytes", "getBytes" -> bytes;
            case "toKilo", "getKilo" -> bytes >> 10;
            case "toMega", "getMega" -> bytes >> 20;
            case "toGiga", "getGiga" -> bytes >> 30;
            case "toUnit" -> inUnit(bytes, call.text(0));
            default -> UNKNOWN;
        };
    }

    private static long inUnit(long bytes, String unit) {
        int power = power(unit.toUpperCase(Locale.ROOT));
        if (power < 0) {
            throw EvaluationException.failed("'" + unit + "' is no unit of memory; use one of " + UNITS);
        }
        return bytes >> (10 * power);
    }

    @Override
    public @Nullable Object property(Invocation read) {
        long bytes = ((MemorySize) read.receiver()).bytes();
        return switch (read.name()) {
            case "bytes" -> bytes;
            case "kilo" -> bytes >> 10;
            case "mega" -> bytes >> 20;
            case "giga" -> bytes >> 30;
            default -> UNKNOWN;
        };
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
