package io.penstock.config.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A type as a script writes it behind a colon.
 *
 * @param name the simple name
 * @param arguments what stands between angle brackets
 * @param nullable whether a question mark follows
 */
public record TypeName(String name, List<TypeName> arguments, boolean nullable) {
    /** Copies the list. */
    public TypeName {
        arguments = List.copyOf(arguments);
    }

    /** Reads a text without blanks. */
    static TypeName parse(String text) {
        boolean nullable = text.endsWith("?");
        String plain = nullable ? text.substring(0, text.length() - 1) : text;
        int open = plain.indexOf('<');
        String qualified = open < 0 ? plain : plain.substring(0, open);
        String name = qualified.substring(qualified.lastIndexOf('.') + 1);
        return new TypeName(
                name, open < 0 ? List.of() : arguments(plain.substring(open + 1, plain.length() - 1)), nullable);
    }

    private static List<TypeName> arguments(String text) {
        List<TypeName> arguments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                arguments.add(parse(text.substring(start, at)));
                start = at + 1;
            }
        }
        arguments.add(parse(text.substring(start)));
        return arguments;
    }

    /** Returns an argument; a type of any value if there are fewer. */
    public TypeName argument(int index) {
        return index < arguments.size() ? arguments.get(index) : new TypeName("Object", List.of(), true);
    }

    @Override
    public String toString() {
        String inner = arguments.isEmpty()
                ? ""
                : "<"
                        + String.join(
                                ", ", arguments.stream().map(TypeName::toString).toList()) + ">";
        return name + inner + (nullable ? "?" : "");
    }
}
