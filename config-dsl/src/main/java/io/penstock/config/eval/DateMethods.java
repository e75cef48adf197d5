package io.penstock.config.eval;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Methods of what {@code new Date()} makes. */
final class DateMethods implements MethodTable {
    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof DateValue || receiver instanceof DateFormat;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        if (call.receiver() instanceof DateFormat format) {
            return ofFormat(call, format);
        }
        ZonedDateTime date = ((DateValue) call.receiver()).time();
        return switch (call.name()) {
            case "format" -> format(call, date);
            case "getTime", "toEpochMilli" -> date.toInstant().toEpochMilli();
            case "toInstant" -> date.toInstant();
            case "getYear" -> date.getYear();
            case "plus", "+" -> new DateValue(date.plusDays(call.integer(0)));
            case "minus", "-" -> minus(call, date);
            case "before" -> date.isBefore(other(call));
            case "after" -> date.isAfter(other(call));
            case "clearTime" -> new DateValue(date.truncatedTo(ChronoUnit.DAYS));
            case "toLocalDate" -> date.toLocalDate();
            case "toLocalDateTime" -> date.toLocalDateTime();
            default -> UNKNOWN;
        };
    }

    private static Object ofFormat(Invocation call, DateFormat format) {
        return switch (call.name()) {
            case "format" -> format.format((DateValue) call.required(0));
            case "parse" -> format.parse(call.text(0), ZoneId.systemDefault());
            default -> UNKNOWN;
        };
    }

    private static String format(Invocation call, ZonedDateTime date) {
        ZonedDateTime shown =
                call.size() > 1 && call.value(1) instanceof ZoneId zone ? date.withZoneSameInstant(zone) : date;
        return shown.format(DateTimeFormatter.ofPattern(call.text(0), Locale.ROOT));
    }

    private static Object minus(Invocation call, ZonedDateTime date) {
        return call.value(0) instanceof DateValue other
                ? (Object) (int) ChronoUnit.DAYS.between(other.time(), date)
                : new DateValue(date.minusDays(call.integer(0)));
    }

    private static ZonedDateTime other(Invocation call) {
        if (call.value(0) instanceof DateValue other) {
            return other.time();
        }
        throw EvaluationException.failed(call.name() + "() expects a date, found " + Types.describe(call.value(0)));
    }

    @Override
    public @Nullable Object property(Invocation read) {
        if (!(read.receiver() instanceof DateValue value)) {
            return UNKNOWN;
        }
        ZonedDateTime date = value.time();
        return switch (read.name()) {
            case "time" -> date.toInstant().toEpochMilli();
            case "year" -> date.getYear();
            default -> UNKNOWN;
        };
    }

    @Override
    public List<String> names() {
        return NameList.of(
                "format parse getTime toEpochMilli toInstant getYear plus minus before after clearTime toLocalDate "
                        + "toLocalDateTime time year");
    }
}
