package io.penstock.config.eval;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Methods of dates. */
final class DateMethods implements MethodTable {
    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof ZonedDateTime;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        ZonedDateTime date = (ZonedDateTime) call.receiver();
        return switch (call.name()) {
            case "format" -> date.format(DateTimeFormatter.ofPattern(call.text(0), Locale.ROOT));
            case "getTime", "toEpochMilli" -> date.toInstant().toEpochMilli();
            case "getYear" -> date.getYear();
            default -> UNKNOWN;
        };
    }

    @Override
    public @Nullable Object property(Invocation read) {
        ZonedDateTime date = (ZonedDateTime) read.receiver();
        return switch (read.name()) {
            case "time" -> date.toInstant().toEpochMilli();
            case "year" -> date.getYear();
            default -> UNKNOWN;
        };
    }

    @Override
    public List<String> names() {
        return List.of("format", "getTime", "toEpochMilli", "getYear", "time", "year");
    }
}
