package io.penstock.pipeline.script;

import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.language.LineOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** {@code nextflow.version}, {@code log.info} and what else scripts ask of their surroundings. */
final class InfoTable implements MethodTable {
    private static final List<String> LEVELS = List.of("info", "warn", "error", "debug", "trace");

    private final LineOutput lines;
    private final BiConsumer<String, String> log;

    InfoTable(LineOutput lines, BiConsumer<String, String> log) {
        this.lines = lines;
        this.log = log;
    }

    /** The value of {@code log}. */
    record Log() {}

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Log || receiver instanceof VersionValue;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        return call.receiver() instanceof VersionValue version ? ofVersion(version, call) : log(call);
    }

    private static @Nullable Object ofVersion(VersionValue version, Invocation call) {
        int order = call.size() == 1
                ? version.compareTo(new VersionValue(call.text(0).replaceAll("[^0-9.].*", "")))
                : 0;
        return switch (call.name()) {
            case "matches" -> version.matches(call.text(0));
            case "toString" -> version.text();
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case "<" -> order < 0;
            default -> UNKNOWN;
        };
    }

    private @Nullable Object log(Invocation call) {
        if (!LEVELS.contains(call.name())) {
            return UNKNOWN;
        }
        String text = call.size() == 0 ? "" : TextForm.of(call.value(0));
        Map<String, String> prefixes = Map.of("info", "", "warn", "WARN: ", "error", "ERROR ~ ");
        @Nullable String prefix = prefixes.get(call.name());
        if (prefix != null) {
            lines.flush();
            log.accept(call.name().toUpperCase(Locale.ROOT), prefix + text);
        }
        return null;
    }

    @Override
    public List<String> names() {
        return List.of("info", "warn", "error", "debug", "trace", "matches");
    }
}
