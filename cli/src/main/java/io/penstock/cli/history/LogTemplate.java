package io.penstock.cli.history;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with {@code $field} or {@code ${field}} in it, to be filled in for each task. What is no field stays as it is. */
final class LogTemplate {
    private static final Pattern FIELD = Pattern.compile("\\$(?:\\{\\s*([a-z_]+)\\s*}|([a-z_]+))");

    private final String template;
    private final LogText text;

    LogTemplate(String template, LogText text) {
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
