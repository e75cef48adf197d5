package io.penstock.config.eval;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Methods of what {@code new Date()} makes. */
final class DateMethods implements ListedTable {
    private static final MethodList METHODS =
            MethodList.of("format/2 parse/1 getTime toEpochMilli toInstant plus/1 minus/1 before/1 after/1 clearTime "
                    + "toLocalDate toLocalDateTime getYear getMonth getDate getDay getHours getMinutes getSeconds time year "
                    + "month date day hours minutes seconds");

    private final Clock clock;

    DateMethods(Clock clock) {
        this.clock = clock;
    }

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
            case "plus", "+" -> new DateValue(date.plusDays(call.integer(0)));
            case "minus", "-" -> minus(call, date);
            case "before" -> date.isBefore(other(call));
            case "after" -> date.isAfter(other(call));
            case "clearTime" -> new DateValue(date.truncatedTo(ChronoUnit.DAYS));
            case "toLocalDate" -> date.toLocalDate();
            case "toLocalDateTime" -> date.toLocalDateTime();
            default -> call.size() == 0 ? field(date, call.name()) : UNKNOWN;
        };
    }

    private Object ofFormat(Invocation call, DateFormat format) {
        return switch (call.name()) {
            case "format" -> format.format((DateValue) call.required(0));
            case "parse" -> format.parse(call.text(0), clock.getZone());
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
        return read.name().equals("time")
                ? (Object) value.time().toInstant().toEpochMilli()
                : field(
                        value.time(),
                        "get" + Character.toUpperCase(read.name().charAt(0))
                                + read.name().substring(1));
    }

    /** Years count from 1900, months and days of the week from 0, as ever in this type. */
    private static Object field(ZonedDateTime date, String getter) {
        return switch (getter) {
            case "getYear" -> date.getYear() - 1900;
            case "getMonth" -> date.getMonthValue() - 1;
            case "getDate" -> date.getDayOfMonth();
            case "getDay" -> date.getDayOfWeek().getValue() % 7;
            case "getHours" -> date.getHour();
            case "getMinutes" -> date.getMinute();
            case "getSeconds" -> date.getSecond();
            default -> UNKNOWN;
        };
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
