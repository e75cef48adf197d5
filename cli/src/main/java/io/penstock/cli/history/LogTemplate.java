package io.penstock.cli.history;

import io.penstock.api.PenstockException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with {@code $field} or {@code ${field}} in it, to be filled in for each task. A dollar sign before any other word stays as
 * it is.
 */
final class LogTemplate {
    private static final Pattern BRACES = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");
    private static final Pattern FIELD = Pattern.compile("\\$(?:\\{\\s*([a-z_]+)\\s*}|([a-z_]+))");

    private final String template;
    private final LogText text;

    /**
     * Creates a template.
     *
     * @throws PenstockException with {@code ARGUMENT} if braces hold what is no field
     */
    LogTemplate(String template, LogText text) {
        BRACES.matcher(template).results().map(match -> match.group(1)).forEach(LogField::required);
        this.template = template;
        this.text = text;
    }

    String fill(LogTask task) {
        return FIELD.matcher(template).replaceAll(match -> {
            String title = match.group().replaceAll("[${}\\s]", "");
            return Matcher.quoteReplacement(
                    LogField.of(title).map(field -> text.of(task.value(field))).orElse(match.group()));
        });
    }
}
