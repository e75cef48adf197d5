package io.penstock.pipeline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How a line of values is written.
 *
 * @param separator what stands between values
 * @param quote what stands around a value that may hold the separator; a doubled quote within is the quote itself
 * @param strip whether blanks around values are dropped
 */
public record CsvFormat(String separator, char quote, boolean strip) {
    /** Values between commas, with double quotes. */
    public static final CsvFormat COMMAS = new CsvFormat(",", '"', false);

    /** Reads the values of a line; an unclosed quote ends with the line. */
    public List<String> parse(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (quoted && c == quote && at + 1 < line.length() && line.charAt(at + 1) == quote) {
                value.append(quote);
                at += 2;
            } else if (c == quote && (quoted || value.toString().isBlank())) {
                quoted = !quoted;
                at++;
            } else if (!quoted && line.startsWith(separator, at)) {
                values.add(finished(value));
                at += separator.length();
            } else {
                value.append(c);
                at++;
            }
        }
        values.add(finished(value));
        return values;
    }

    private String finished(StringBuilder value) {
        String text = strip ? value.toString().strip() : value.toString();
        value.setLength(0);
        return text;
    }
}
