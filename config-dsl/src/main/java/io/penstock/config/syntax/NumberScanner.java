package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads number literals: a whole number is the smallest of int, long and BigInteger, a fraction is a BigDecimal. */
public final class NumberScanner {
    private NumberScanner() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static Token scan(CharCursor cursor, SourcePosition position) {
        int start = cursor.offset();
        Number value = radix(cursor) != 10 ? inRadix(cursor, position) : decimal(cursor, position);
        return new Token(TokenKind.NUMBER, cursor.since(start), value, position, start, cursor.offset());
    }

    private static int radix(CharCursor cursor) {
        char second = Character.toLowerCase(cursor.peek(1));
        return cursor.peek() != '0' ? 10 : second == 'x' ? 16 : second == 'b' ? 2 : 10;
    }

    private static Number inRadix(CharCursor cursor, SourcePosition position) {
        int radix = radix(cursor);
        cursor.skip(2);
        int start = cursor.offset();
        while (Character.digit(cursor.peek(), radix) >= 0 || cursor.peek() == '_') {
            cursor.next();
        }
        String digits = cursor.since(start).replace("_", "");
        if (digits.isEmpty()) {
            throw cursor.error("expected digits after the prefix of the number", position);
        }
        return withSuffix(cursor, new BigDecimal(new BigInteger(digits, radix)), false, position);
    }

    private static Number decimal(CharCursor cursor, SourcePosition position) {
        int start = cursor.offset();
        boolean fraction = false;
        digits(cursor);
        if (cursor.peek() == '.' && isDigit(cursor.peek(1))) {
            fraction = true;
            cursor.next();
            digits(cursor);
        }
        if ((cursor.peek() == 'e' || cursor.peek() == 'E') && exponentFollows(cursor)) {
            fraction = true;
            cursor.skip(2);
            digits(cursor);
        }
        String text = cursor.since(start).replace("_", "");
        if (text.length() > 1000) {
            throw cursor.error("the number is too long", position);
        }
        return withSuffix(cursor, parse(cursor, text, position), fraction, position);
    }

    private static BigDecimal parse(CharCursor cursor, String text, SourcePosition position) {
        try {
            BigDecimal value = new BigDecimal(text);
            if (Math.abs((long) value.scale()) <= 10_000) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw cursor.error("'" + text + "' is no number", position);
        }
        throw cursor.error("the exponent of " + text + " is out of range", position);
    }

    private static void digits(CharCursor cursor) {
        while (isDigit(cursor.peek()) || cursor.peek() == '_') {
            cursor.next();
        }
    }

    private static boolean exponentFollows(CharCursor cursor) {
        char sign = cursor.peek(1);
        return isDigit(sign) || ((sign == '-' || sign == '+') && isDigit(cursor.peek(2)));
    }

    private static Number withSuffix(CharCursor cursor, BigDecimal value, boolean fraction, SourcePosition position) {
        char suffix = Character.toLowerCase(cursor.peek());
        boolean alone = !Character.isJavaIdentifierPart(cursor.peek(1)) || cursor.peek(1) == 0;
        if (!alone || "ligdf".indexOf(suffix) < 0) {
            return fraction ? value : smallest(value.toBigIntegerExact());
        }
        cursor.next();
        try {
            return switch (suffix) {
                case 'l' -> (Number) value.longValueExact();
                case 'i' -> (Number) value.intValueExact();
                case 'g' -> fraction ? value : value.toBigIntegerExact();
                default -> (Number) value.doubleValue();
            };
        } catch (ArithmeticException e) {
            throw cursor.error("the number does not fit the type that its suffix '" + suffix + "' asks for", position);
        }
    }

    /** Returns the number as the smallest of int, long and BigInteger that holds it. */
    public static Number smallest(BigInteger value) {
        if (value.bitLength() < 32) {
            return value.intValue();
        }
        return value.bitLength() < 64 ? (Number) value.longValue() : (Number) value;
    }
}
