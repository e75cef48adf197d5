package io.penstock.cli.settings;

import io.penstock.domain.resource.Accelerator;
import io.penstock.domain.resource.MemorySize;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a value bare, for people and for scripts that want nothing but it. */
public final class ValueText {
    private ValueText() {}

    /** Returns text without quotes, amounts as {@code 8 GB}, maps and lists as the configuration language writes them. */
    public static String of(@Nullable Object value) {
        if (value instanceof MemorySize size) {
            return Amount.of(size).joined(" ");
        }
        if (value instanceof Duration duration) {
            return Amount.of(duration).joined(" ");
        }
        if (value instanceof Accelerator accelerator) {
            return (accelerator.count() + " " + accelerator.type()).strip();
        }
        if (value instanceof Function) {
            return "a function";
        }
        return value instanceof Map || value instanceof Collection ? Literal.of(value) : String.valueOf(value);
    }
}
