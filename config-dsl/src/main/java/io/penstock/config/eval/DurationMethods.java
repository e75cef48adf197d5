package io.penstock.config.eval;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Methods of spans of time. */
final class DurationMethods implements ListedTable {
    private static final MethodList METHODS =
            MethodList.of("toMillis toSeconds toMinutes toHours toDays millis seconds minutes hours days");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Duration;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        String name = call.name();
        boolean conversion = name.length() > 3 && (name.startsWith("to") || name.startsWith("get"));
        int prefix = name.startsWith("to") ? 2 : 3;
        return conversion
                ? amount((Duration) call.receiver(), name.substring(prefix).toLowerCase(Locale.ROOT))
                : UNKNOWN;
    }

    @Override
    public @Nullable Object property(Invocation read) {
        return amount((Duration) read.receiver(), read.name());
    }

    private static Object amount(Duration duration, String unit) {
        return switch (unit) {
            case "millis", "milliseconds" -> duration.toMillis();
            case "seconds" -> duration.toSeconds();
            case "minutes" -> duration.toMinutes();
            case "hours" -> duration.toHours();
            case "days" -> duration.toDays();
            default -> UNKNOWN;
        };
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
