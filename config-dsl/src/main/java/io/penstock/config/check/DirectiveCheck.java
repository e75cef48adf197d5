package io.penstock.config.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges values of directives, wherever they were written. */
public final class DirectiveCheck {
    private static final Option PUBLISH_MODE = Option.parse("mode:copy|copynofollow|move|link|symlink|rellink");

    private DirectiveCheck() {}

    /**
     * Returns what is wrong with a value, to stand behind the name of the directive; empty where nothing is, or where a task must
     * say it first.
     */
    public static Optional<String> mistake(String directive, @Nullable Object value) {
        Option option = OptionCatalog.of("process").get(directive);
        if (option == null || !option.used() || value == null || isOff(value)) {
            return Optional.empty();
        }
        return directive.equals("publishDir") ? publishing(value) : option.mistake(value);
    }

    /** Directives are switched off by {@code false} and by an empty text. */
    static boolean isOff(Object value) {
        boolean empty = value.toString().isEmpty() || (value instanceof Collection<?> list && list.isEmpty());
        return empty || Boolean.FALSE.equals(value);
    }

    private static Optional<String> publishing(Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(element -> element != null)
                    .flatMap(element -> publishing(element).stream())
                    .findFirst();
        }
        return value instanceof Map<?, ?> map && map.get("mode") instanceof CharSequence mode
                ? PUBLISH_MODE.mistake(mode).map(wrong -> "mode " + wrong)
                : Optional.empty();
    }
}
