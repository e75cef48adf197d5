package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Reads string literals of every kind; what is interpolated becomes a list of tokens of its own. */
final class StringScanner {
    private static final int REMEMBERED = 3;

    private final CharCursor cursor;
    private final Brackets brackets;
    private final Supplier<Token> tokens;
    private final Deque<Integer> longStrings = new ArrayDeque<>();
    private int strayLines;

    StringScanner(CharCursor cursor, Brackets brackets, Supplier<Token> tokens) {
        this.cursor = cursor;
        this.brackets = brackets;
        this.tokens = tokens;
    }

    Deque<Integer> longStrings() {
        return longStrings;
    }

    int strayLines() {
        return strayLines;
    }

    Token scan(SourcePosition position) {
        int start = cursor.offset();
        Quote quote = Quote.at(cursor);
        cursor.skip(quote.opening().length());
        List<Object> parts = parts(quote, position);
        if (cursor.line() > position.line()) {
            longStrings.addFirst(position.line());
            strayLines += quote.closing().length() == 3 ? 1 : 4;
            if (longStrings.size() > REMEMBERED) {
                longStrings.removeLast();
            }
        }
        boolean plain = parts.size() == 1;
        Object value = plain ? parts.get(0) : parts;
        return new Token(
                plain ? TokenKind.STRING : TokenKind.TEMPLATE,
                cursor.since(start),
                value,
                position,
                start,
                cursor.offset());
    }

    /** Returns strings and token lists by turns; the first and the last part are strings. */
    private List<Object> parts(Quote quote, SourcePosition position) {
        List<Object> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        skipPlain(quote, text);
        while (!closes(quote, text)) {
            if (cursor.atEnd() || (cursor.peek() == '\n' && !quote.multiline())) {
                throw cursor.error("the string does not end", position);
            }
            char c = cursor.peek();
            if (c == '$' && quote.interpolates() && interpolationFollows()) {
                parts.add(text.toString());
                text.setLength(0);
                parts.add(cursor.peek(1) == '{' ? braced() : dotted());
            } else if (quote.escape() != c || !Escapes.read(cursor, quote, text)) {
                text.append(cursor.next());
            }
            skipPlain(quote, text);
        }
        parts.add(text.toString());
        return parts;
    }

    /** Takes over what can only mean itself: most of every string. */
    private void skipPlain(Quote quote, StringBuilder text) {
        int start = cursor.offset();
        char closing = quote.closing().charAt(0);
        char escape = quote.escape();
        char c = cursor.peek();
        while (c != closing && c != escape && c != '$' && c != '\n' && c != 0) {
            cursor.next();
            c = cursor.peek();
        }
        cursor.copy(start, text);
    }

    private boolean closes(Quote quote, StringBuilder text) {
        if (!cursor.startsWith(quote.closing())) {
            return false;
        }
        if (quote.closing().length() == 3) {
            // In """a"""" the first quote belongs to the text.
            while (cursor.peek(3) == quote.closing().charAt(0)) {
                text.append(cursor.next());
            }
        }
        cursor.skip(quote.closing().length());
        return true;
    }

    private boolean interpolationFollows() {
        char c = cursor.peek(1);
        return c == '{' || isNameStart(c);
    }

    private List<Token> braced() {
        cursor.next();
        SourcePosition opened = cursor.position();
        int outside = brackets.depth();
        brackets.open('{', opened);
        cursor.next();
        List<Token> inside = new ArrayList<>();
        while (true) {
            Token token = tokens.get();
            if (token.isOperator("}") && brackets.depth() == outside) {
                inside.add(new Token(TokenKind.END, "}", null, token.position(), token.start(), token.start()));
                return inside;
            }
            inside.add(token);
        }
    }

    /** Reads {@code $a.b.c}. */
    private List<Token> dotted() {
        cursor.next();
        List<Token> path = new ArrayList<>();
        path.add(name());
        while (cursor.peek() == '.' && isNameStart(cursor.peek(1))) {
            SourcePosition position = cursor.position();
            cursor.next();
            path.add(new Token(TokenKind.OPERATOR, ".", null, position, cursor.offset() - 1, cursor.offset()));
            path.add(name());
        }
        path.add(new Token(TokenKind.END, "", null, cursor.position(), cursor.offset(), cursor.offset()));
        return path;
    }

    private Token name() {
        SourcePosition position = cursor.position();
        int start = cursor.offset();
        while (isNameStart(cursor.peek()) || NumberScanner.isDigit(cursor.peek())) {
            cursor.next();
        }
        return new Token(TokenKind.WORD, cursor.since(start), null, position, start, cursor.offset());
    }

    private static boolean isNameStart(char c) {
        return c != '$' && Character.isJavaIdentifierStart(c);
    }
}
