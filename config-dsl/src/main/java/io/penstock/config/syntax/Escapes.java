package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;

/** Reads the escapes of string literals. */
final class Escapes {
    private Escapes() {}

    /** Reads the escape at the cursor; returns false and reads nothing if the character stands for itself. */
    static boolean read(CharCursor cursor, Quote quote, StringBuilder text) {
        char next = cursor.peek(1);
        if (quote.escape() == '$') {
            return take(cursor, text, next == '$' || (next == '/' && cursor.peek(2) != 0), next);
        }
        if (quote.isSlashy()) {
            return take(cursor, text, next == '/', next);
        }
        cursor.next();
        if (cursor.atEnd()) {
            return true;
        }
        if (next == 'u') {
            unicode(cursor, text);
        } else if (next >= '0' && next <= '7') {
            octal(cursor, text);
        } else {
            cursor.next();
            simple(next, text);
        }
        return true;
    }

    private static boolean take(CharCursor cursor, StringBuilder text, boolean escaped, char c) {
        if (escaped) {
            cursor.skip(2);
            text.append(c);
        }
        return escaped;
    }

    private static void simple(char c, StringBuilder text) {
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 's' -> text.append(' ');
            case '\n' -> {
                // A backslash at the end of a line joins it with the next one.
            }
            case '\\', '\'', '"', '$' -> text.append(c);
            default -> text.append('\\').append(c);
        }
    }

    private static void unicode(CharCursor cursor, StringBuilder text) {
        SourcePosition position = cursor.position();
        while (cursor.peek() == 'u') {
            cursor.next();
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(cursor.peek(), 16);
            if (digit < 0) {
                throw cursor.error("expected four hexadecimal digits after \\u", position);
            }
            code = code * 16 + digit;
            cursor.next();
        }
        text.append((char) code);
    }

    private static void octal(CharCursor cursor, StringBuilder text) {
        int code = 0;
        for (int i = 0; i < 3 && cursor.peek() >= '0' && cursor.peek() <= '7' && code < 32; i++) {
            code = code * 8 + (cursor.next() - '0');
        }
        text.append((char) code);
    }
}
