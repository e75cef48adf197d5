package io.penstock.aws.iam;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** Writes maps, collections and texts as JSON for people: a member to a line. Short lists of texts stay on one line. */
final class JsonWriter {
    private static final int SHORT = 80;

    private JsonWriter() {}

    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, 0, out);
        return out.toString();
    }

    private static void write(Object value, int depth, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            out.append('{');
            while (entries.hasNext()) {
                Map.Entry<?, ?> entry = entries.next();
                line(depth + 1, out)
                        .append(quote(String.valueOf(entry.getKey())))
                        .append(": ");
                write(entry.getValue(), depth + 1, out);
                out.append(entries.hasNext() ? "," : "");
            }
            (map.isEmpty() ? out : line(depth, out)).append('}');
        } else if (value instanceof Collection<?> list) {
            list(list, depth, out);
        } else {
            out.append(quote(String.valueOf(value)));
        }
    }

    private static void list(Collection<?> list, int depth, StringBuilder out) {
        boolean texts = list.stream().allMatch(String.class::isInstance);
        boolean brief = texts
                && list.stream().mapToInt(text -> text.toString().length() + 4).sum() < SHORT;
        Iterator<?> elements = list.iterator();
        out.append('[');
        while (elements.hasNext()) {
            if (!brief) {
                line(depth + 1, out);
            }
            write(elements.next(), depth + 1, out);
            out.append(!elements.hasNext() ? "" : brief ? ", " : ",");
        }
        (brief || list.isEmpty() ? out : line(depth, out)).append(']');
    }

    private static StringBuilder line(int depth, StringBuilder out) {
        return out.append('\n').append("  ".repeat(depth));
    }

    static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }
}
