package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a source into tokens, one at a time. */
final class Lexer {
    /** Operators of more than one character; a longer one stands before its beginnings. */
    private static final String[] OPERATORS = {
        ">>>=", "<..<", "<<=", ">>=", "**=", "<=>", "==~", "===", "!==", "..<", "<..", "<<", "*.", "?.", "?:", "?=",
        "=~", "==", "!=", "<=", ">=", "&&", "||", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "->",
        "..", "**", "::", ".&", ".@"
    };

    /** The second characters of the operators above: where none of them follows, the operator has one character. */
    private static final String SECOND = ">.=<*:~&|+-@";

    /** The operators of one character, each at its code. */
    private static final @Nullable String[] SINGLE = new String[128];

    static {
        for (char c : "{}()[].,;:?=<>+-*/%!~&|^@".toCharArray()) {
            SINGLE[c] = String.valueOf(c);
        }
    }

    private final CharCursor cursor;
    private final Brackets brackets;
    private final StringScanner strings;
    private int swallowed;
    private @Nullable Token previous;
    private boolean beginsLine;

    Lexer(SourceText source) {
        this.cursor = new CharCursor(source);
        this.brackets = new Brackets(cursor);
        this.strings = new StringScanner(cursor, brackets, this::next);
        if (cursor.startsWith("#!")) {
            cursor.skipLine();
        }
    }

    SourceText source() {
        return cursor.source();
    }

    /** Returns what to add to an error at that line: which bracket is open around it. */
    String hint(int line) {
        int list = brackets.lineOfListAround(line);
        return list == 0 ? "" : " (within the bracket of line " + list + ")";
    }

    /** Returns the offset up to which the text has been read. */
    int reached() {
        return cursor.offset();
    }

    /** Returns what may tell the cause of a mistake: where long strings and the open brackets begin, and odd indentation. */
    RepairSearch.Hints hints() {
        List<Integer> lines = new ArrayList<>(strings.longStrings());
        lines.addAll(brackets.openLines());
        return new RepairSearch.Hints(lines, brackets.oddLines(), cursor.line());
    }

    /** Returns how many lines so far are indented otherwise than the brackets around them suggest, or seem to be swallowed. */
    int strayLines() {
        return swallowed + strings.strayLines() + brackets.strayLines();
    }

    /** Returns the next token; at the end of the text an {@code END} token, again and again. */
    Token next() {
        skipBlanks();
        Token token = scan();
        if (!token.isNewline()) {
            previous = token;
        }
        beginsLine = token.isNewline();
        return token;
    }

    private void skipBlanks() {
        while (true) {
            char c = cursor.peek();
            if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || (c == '\n' && !brackets.newlineCounts())) {
                cursor.next();
            } else if (c == '\\' && cursor.peek(1) == '\n') {
                cursor.skip(2);
            } else if (c == '/' && cursor.peek(1) == '/') {
                cursor.skipLine();
            } else if (c == '/' && cursor.peek(1) == '*') {
                skipComment();
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        SourcePosition start = cursor.position();
        int from = cursor.offset();
        cursor.skip(2);
        if (!cursor.skipTo("*/")) {
            throw cursor.error("the comment does not end", start);
        }
        cursor.skip(2);
        swallowed += (int)
                cursor.since(from).lines().filter(line -> line.contains(" = ")).count();
    }

    private Token scan() {
        SourcePosition position = cursor.position();
        int start = cursor.offset();
        if (cursor.atEnd()) {
            brackets.requireNoneOpen();
            return new Token(TokenKind.END, "", null, position, start, start);
        }
        char c = cursor.peek();
        if (c == '\n') {
            cursor.next();
            return new Token(TokenKind.NEWLINE, "\n", null, position, start, start + 1);
        }
        if (cursor.startsLine() && c != ')' && c != ']' && c != '}') {
            brackets.line(c);
        }
        if (c == '\'' || c == '"' || (c == '/' && slashStartsString()) || (c == '$' && cursor.peek(1) == '/')) {
            return strings.scan(position);
        }
        if (Character.isJavaIdentifierStart(c)) {
            return word(position, start);
        }
        if ((c >= '0' && c <= '9') || (c == '.' && NumberScanner.isDigit(cursor.peek(1)) && !followsOperand(start))) {
            return NumberScanner.scan(cursor, position);
        }
        return operator(position, start);
    }

    private Token word(SourcePosition position, int start) {
        cursor.skipName();
        return new Token(TokenKind.WORD, cursor.since(start), null, position, start, cursor.offset());
    }

    private Token operator(SourcePosition position, int start) {
        String operator = operatorHere(position);
        if (operator.length() == 1) {
            char c = operator.charAt(0);
            if (c == '(' || c == '[' || c == '{') {
                brackets.open(c, position);
            } else if (c == ')' || c == ']' || c == '}') {
                brackets.close(c, position);
            }
        }
        cursor.skip(operator.length());
        return new Token(TokenKind.OPERATOR, operator, null, position, start, cursor.offset());
    }

    private String operatorHere(SourcePosition position) {
        if (SECOND.indexOf(cursor.peek(1)) >= 0) {
            for (String operator : OPERATORS) {
                if (cursor.startsWith(operator)) {
                    return operator;
                }
            }
        }
        char c = cursor.peek();
        String single = c < SINGLE.length ? SINGLE[c] : null;
        if (single == null) {
            throw cursor.error("unexpected character " + (c < ' ' ? "with code " + (int) c : "'" + c + "'"), position);
        }
        return single;
    }

    /** A slash starts a string where no operand precedes on its line that it could divide. */
    private boolean slashStartsString() {
        Token before = previous;
        if (before == null || beginsLine) {
            return true;
        }
        return switch (before.kind()) {
            case OPERATOR ->
                !before.text().equals(")")
                        && !before.text().equals("]")
                        && !before.text().equals("}");
            case WORD ->
                before.text().equals("return")
                        || before.text().equals("in")
                        || before.text().equals("case")
                        || before.text().equals("assert");
            default -> false;
        };
    }

    private boolean followsOperand(int start) {
        return previous != null && previous.end() == start && !previous.kind().equals(TokenKind.OPERATOR);
    }
}
