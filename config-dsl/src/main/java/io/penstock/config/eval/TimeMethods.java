package io.penstock.config.eval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Methods of points in time: {@code LocalDate}, {@code LocalDateTime}, {@code Instant}, {@code ZonedDateTime}. */
final class TimeMethods implements ListedTable {
    private static final MethodList METHODS =
            MethodList.of("format/1 isBefore/1 isAfter/1 isEqual/1 toEpochMilli toInstant toLocalDate toLocalDateTime "
                    + "atStartOfDay atZone/1 until/2 truncatedTo/1 toEpochDay between/2 plusDays/1 minusDays/1 plusHours/1 "
                    + "plusMinutes/1 plusMonths/1 plusYears/1 year month monthValue dayOfMonth dayOfYear dayOfWeek hour "
                    + "minute second epochSecond");

    private static final Map<String, ChronoField> FIELDS = Map.of(
            "year", ChronoField.YEAR,
            "monthValue", ChronoField.MONTH_OF_YEAR,
            "dayOfMonth", ChronoField.DAY_OF_MONTH,
            "dayOfYear", ChronoField.DAY_OF_YEAR,
            "hour", ChronoField.HOUR_OF_DAY,
            "minute", ChronoField.MINUTE_OF_HOUR,
            "second", ChronoField.SECOND_OF_MINUTE,
            "nano", ChronoField.NANO_OF_SECOND);

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Temporal || receiver instanceof DateTimeFormatter || receiver instanceof ChronoUnit;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        if (call.receiver() instanceof DateTimeFormatter formatter) {
            return call.name().equals("format") && call.value(0) instanceof Temporal time
                    ? formatter.format(zoned(time))
                    : UNKNOWN;
        }
        if (call.receiver() instanceof ChronoUnit unit) {
            return call.name().equals("between") ? unit.between(time(call, 0), time(call, 1)) : UNKNOWN;
        }
        Temporal time = (Temporal) call.receiver();
        return switch (call.name()) {
            case "format" -> formatter(call).format(zoned(time));
            case "isBefore" -> order(time, call) < 0;
            case "isAfter" -> order(time, call) > 0;
            case "isEqual" -> order(time, call) == 0;
            case "toEpochMilli" -> instant(time).toEpochMilli();
            case "toInstant" -> instant(time);
            case "toLocalDate" -> LocalDate.from(time);
            case "toLocalDateTime" -> LocalDateTime.from(time);
            case "atStartOfDay" -> LocalDate.from(time).atStartOfDay();
            case "atZone" -> atZone(time, call.required(0));
            case "until" -> time.until(time(call, 0), unit(call, 1));
            case "truncatedTo" -> truncated(time, unit(call, 0));
            case "toEpochDay" -> LocalDate.from(time).toEpochDay();
            default -> call.size() == 0 ? field(time, call.name()) : shifted(time, call);
        };
    }

    private static Temporal time(Invocation call, int index) {
        if (call.required(index) instanceof DateValue date) {
            return date.time();
        }
        if (call.required(index) instanceof Temporal time) {
            return time;
        }
        throw EvaluationException.failed(
                call.name() + "() expects a date or time, found " + Types.describe(call.value(index)));
    }

    private static ChronoUnit unit(Invocation call, int index) {
        if (call.required(index) instanceof ChronoUnit unit) {
            return unit;
        }
        throw EvaluationException.failed(
                call.name() + "() expects a ChronoUnit, found " + Types.describe(call.value(index)));
    }

    private static Object truncated(Temporal time, ChronoUnit unit) {
        if (time instanceof Instant instant) {
            return instant.truncatedTo(unit);
        }
        if (time instanceof ZonedDateTime zoned) {
            return zoned.truncatedTo(unit);
        }
        return LocalDateTime.from(time).truncatedTo(unit);
    }

    private static DateTimeFormatter formatter(Invocation call) {
        return call.required(0) instanceof DateTimeFormatter known
                ? known
                : DateTimeFormatter.ofPattern(call.text(0), Locale.ROOT);
    }

    /** An instant has no fields of its own; it is shown in universal time. */
    private static Temporal zoned(Temporal time) {
        return time instanceof Instant instant ? instant.atZone(ZoneId.of("UTC")) : time;
    }

    private static int order(Temporal time, Invocation call) {
        return Comparison.compare(time, call.required(0));
    }

    private static Instant instant(Temporal time) {
        return time instanceof LocalDateTime local
                ? local.atZone(ZoneId.of("UTC")).toInstant()
                : Instant.from(time);
    }

    private static ZonedDateTime atZone(Temporal time, Object zone) {
        ZoneId place = zone instanceof ZoneId known ? known : ZoneId.of(TextForm.of(zone));
        return time instanceof Instant instant
                ? instant.atZone(place)
                : LocalDateTime.from(time).atZone(place);
    }

    /** {@code plusDays(1)}, {@code minusHours(2)} and the like. */
    private static Object shifted(Temporal time, Invocation call) {
        boolean plus = call.name().startsWith("plus");
        if (!plus && !call.name().startsWith("minus")) {
            return UNKNOWN;
        }
        String unit = call.name().substring(plus ? 4 : 5).toUpperCase(Locale.ROOT);
        long amount = call.integer(0);
        Optional<ChronoUnit> known = call.size() > 1 && call.value(1) instanceof ChronoUnit given
                ? Optional.of(given)
                : Arrays.stream(ChronoUnit.values())
                        .filter(one -> one.name().equals(unit))
                        .findFirst();
        return known.isEmpty() ? UNKNOWN : time.plus(plus ? amount : -amount, known.get());
    }

    @Override
    public @Nullable Object property(Invocation read) {
        return read.receiver() instanceof Temporal time ? field(time, read.name()) : UNKNOWN;
    }

    private static Object field(Temporal time, String name) {
        String key = name.startsWith("get") && name.length() > 3
                ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4)
                : name;
        if (key.equals("epochSecond")) {
            return instant(time).getEpochSecond();
        }
        if (key.equals("month") || key.equals("dayOfWeek")) {
            return key.equals("month")
                    ? LocalDate.from(time).getMonth().name()
                    : LocalDate.from(time).getDayOfWeek().name();
        }
        ChronoField field = FIELDS.get(key);
        return field == null ? UNKNOWN : zoned(time).get(field);
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
