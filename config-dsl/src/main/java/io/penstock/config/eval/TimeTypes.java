package io.penstock.config.eval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of dates and times: what they make, {@code LocalDate.of(2026, 1, 31)}. */
final class TimeTypes implements MethodTable {
    private static final Set<String> TYPES = Set.of(
            "Date",
            "LocalDate",
            "LocalDateTime",
            "Instant",
            "ZonedDateTime",
            "OffsetDateTime",
            "Duration",
            "DateTimeFormatter",
            "SimpleDateFormat",
            "ChronoUnit",
            "ZoneId",
            "ZoneOffset",
            "TimeZone");

    private final Clock clock;

    TimeTypes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean knowsType(String name) {
        return TYPES.contains(name);
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof TypeReference type && knowsType(type.name());
    }

    @Override
    public @Nullable Object call(Invocation call) {
        String type = ((TypeReference) call.receiver()).name();
        return switch (type) {
            case "Date" -> date(call);
            case "LocalDate", "LocalDateTime", "Instant", "ZonedDateTime", "OffsetDateTime" -> point(call, type);
            case "Duration" -> duration(call);
            case "DateTimeFormatter" ->
                call.name().equals("ofPattern") ? DateTimeFormatter.ofPattern(call.text(0), Locale.ROOT) : UNKNOWN;
            case "SimpleDateFormat" -> call.name().equals("new") ? new DateFormat(call.text(0)) : UNKNOWN;
            default -> zone(call);
        };
    }

    private Object zone(Invocation call) {
        return switch (call.name()) {
            case "of", "getTimeZone" -> ZoneId.of(call.text(0));
            case "systemDefault", "getDefault" -> clock.getZone();
            default -> UNKNOWN;
        };
    }

    private Object date(Invocation call) {
        return switch (call.name()) {
            case "new" ->
                call.size() == 0 ? new DateValue(ZonedDateTime.now(clock)) : at(Numbers.require(call.value(0)));
            case "parse" -> new DateFormat(call.text(0)).parse(call.text(1), clock.getZone());
            case "from" -> new DateValue(((Instant) call.required(0)).atZone(clock.getZone()));
            default -> UNKNOWN;
        };
    }

    private DateValue at(Number millis) {
        return new DateValue(Instant.ofEpochMilli(millis.longValue()).atZone(clock.getZone()));
    }

    private Object point(Invocation call, String type) {
        return switch (call.name()) {
            case "now" -> converted(now(call), type);
            case "of" -> of(call, type);
            case "parse" -> parse(call, type);
            case "ofEpochMilli" ->
                Instant.ofEpochMilli(Numbers.require(call.value(0)).longValue());
            case "ofEpochSecond" ->
                Instant.ofEpochSecond(Numbers.require(call.value(0)).longValue());
            case "ofInstant" -> converted(((Instant) call.required(0)).atZone((ZoneId) call.required(1)), type);
            default -> UNKNOWN;
        };
    }

    private ZonedDateTime now(Invocation call) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return call.size() > 0 && call.value(0) instanceof ZoneId zone ? now.withZoneSameInstant(zone) : now;
    }

    private static Object converted(ZonedDateTime time, String type) {
        return switch (type) {
            case "LocalDate" -> time.toLocalDate();
            case "LocalDateTime" -> time.toLocalDateTime();
            case "Instant" -> time.toInstant();
            case "OffsetDateTime" -> time.toOffsetDateTime();
            default -> time;
        };
    }

    private static Object of(Invocation call, String type) {
        LocalDate day = LocalDate.of(call.integer(0), call.integer(1), call.integer(2));
        return switch (type) {
            case "LocalDate" -> day;
            case "LocalDateTime" -> day.atTime(call.integer(3), call.integer(4), call.size() > 5 ? call.integer(5) : 0);
            default -> UNKNOWN;
        };
    }

    private static Object parse(Invocation call, String type) {
        boolean own = call.size() > 1;
        DateTimeFormatter format = own && call.value(1) instanceof DateTimeFormatter given
                ? given
                : own ? DateTimeFormatter.ofPattern(call.text(1), Locale.ROOT) : DateTimeFormatter.ISO_DATE_TIME;
        return switch (type) {
            case "LocalDate" -> own ? LocalDate.parse(call.text(0), format) : LocalDate.parse(call.text(0));
            case "LocalDateTime" -> LocalDateTime.parse(call.text(0), format);
            case "Instant" -> Instant.parse(call.text(0));
            default -> ZonedDateTime.parse(call.text(0), format);
        };
    }

    private static Object duration(Invocation call) {
        return switch (call.name()) {
            case "of" -> duration(call, call.required(0));
            case "between" -> Duration.between((Temporal) call.required(0), (Temporal) call.required(1));
            case "ofMillis" -> Duration.ofMillis(call.integer(0));
            case "ofSeconds" -> Duration.ofSeconds(call.integer(0));
            case "ofMinutes" -> Duration.ofMinutes(call.integer(0));
            case "ofHours" -> Duration.ofHours(call.integer(0));
            case "ofDays" -> Duration.ofDays(call.integer(0));
            default -> UNKNOWN;
        };
    }

    private static Object duration(Invocation call, Object amount) {
        return call.size() > 1 && call.value(1) instanceof ChronoUnit unit
                ? Duration.of(call.integer(0), unit)
                : Comparison.duration(amount);
    }

    @Override
    public @Nullable Object property(Invocation read) {
        String type = ((TypeReference) read.receiver()).name();
        return switch (type + "." + read.name()) {
            case "ZoneOffset.UTC" -> ZoneId.of("UTC");
            case "DateTimeFormatter.ISO_DATE", "DateTimeFormatter.ISO_LOCAL_DATE" -> DateTimeFormatter.ISO_LOCAL_DATE;
            case "DateTimeFormatter.ISO_DATE_TIME", "DateTimeFormatter.ISO_LOCAL_DATE_TIME" ->
                DateTimeFormatter.ISO_LOCAL_DATE_TIME;
            case "DateTimeFormatter.ISO_INSTANT" -> DateTimeFormatter.ISO_INSTANT;
            case "DateTimeFormatter.BASIC_ISO_DATE" -> DateTimeFormatter.BASIC_ISO_DATE;
            default -> type.equals("ChronoUnit") ? ChronoUnit.valueOf(read.name()) : UNKNOWN;
        };
    }

    @Override
    public List<String> names() {
        return MethodList.of("now of parse ofEpochMilli ofEpochSecond ofInstant ofPattern between ofMillis ofSeconds "
                        + "ofMinutes ofHours ofDays getTimeZone systemDefault")
                .names();
    }
}
