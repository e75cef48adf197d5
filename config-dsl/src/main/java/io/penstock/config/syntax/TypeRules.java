package io.penstock.config.syntax;

import java.util.Set;

/** Recognises type names, which are read and for the most part not kept. */
final class TypeRules {
    private static final Set<String> PRIMITIVES =
            Set.of("int", "long", "boolean", "float", "double", "byte", "char", "short", "void");
    private static final Set<String> OPERATOR_WORDS = Set.of("in", "as", "instanceof");

    private final TokenStream tokens;

    TypeRules(TokenStream tokens) {
        this.tokens = tokens;
    }

    /** Reads a type and returns its name without type arguments. */
    String type() {
        int end = end(0);
        if (end < 0) {
            throw tokens.unexpected("expected the name of a type");
        }
        StringBuilder name = new StringBuilder();
        boolean inArguments = false;
        for (int i = 0; i < end; i++) {
            Token token = tokens.next();
            inArguments |= token.isOperator("<");
            if (!inArguments) {
                name.append(token.text());
            }
        }
        return name.toString();
    }

    /** Returns how many tokens ahead the type ends that starts that many tokens ahead; -1 if there is none. */
    int end(int start) {
        if (!tokens.peek(start).isWord()) {
            return -1;
        }
        int at = start + 1;
        while (tokens.peek(at).isOperator(".") && tokens.peek(at + 1).isWord()) {
            at += 2;
        }
        if (tokens.peek(at).isOperator("<")) {
            at = argumentsEnd(at);
        }
        while (at > 0 && tokens.peek(at).isOperator("[") && tokens.peek(at + 1).isOperator("]")) {
            at += 2;
        }
        return at;
    }

    private int argumentsEnd(int start) {
        int depth = 0;
        int at = start;
        do {
            Token token = tokens.peek(at++);
            if (token.isOperator("<")) {
                depth++;
            } else if (token.isOperator(">")) {
                depth--;
            } else if ((!token.isWord() && !token.isOperator(",") && !token.isOperator(".") && !token.isOperator("?"))
                    || at - start > 100) {
                return -1;
            }
        } while (depth > 0);
        return at;
    }

    /** Tells whether a declaration {@code Type name …} starts here. */
    boolean declarationFollows() {
        int end = end(0);
        if (end <= 0 || !looksLikeType(0, end)) {
            return false;
        }
        Token name = tokens.peek(end);
        Token after = tokens.peek(end + 1);
        return name.isWord()
                && !OPERATOR_WORDS.contains(name.text())
                && (after.isOperator("=")
                        || (after.isOperator("(") && after.start() == name.end())
                        || after.isOperator("}")
                        || after.isOperator(";")
                        || (after.isOperator(",")
                                && PRIMITIVES.contains(tokens.peek().text()))
                        || after.isNewline()
                        || after.isEnd());
    }

    /** Tells whether a cast {@code (Type) operand} starts here. */
    boolean castFollows() {
        int end = end(1);
        if (end <= 0 || !tokens.peek(end).isOperator(")") || !looksLikeType(1, end)) {
            return false;
        }
        Token operand = tokens.peek(end + 1);
        return PRIMITIVES.contains(tokens.peek(1).text())
                || (operand.isWord() && !OPERATOR_WORDS.contains(operand.text()))
                || operand.kind() == TokenKind.NUMBER
                || operand.kind() == TokenKind.STRING
                || operand.kind() == TokenKind.TEMPLATE;
    }

    private boolean looksLikeType(int start, int end) {
        String last = "";
        for (int i = start; i < end && !tokens.peek(i).isOperator("<"); i++) {
            last = tokens.peek(i).isWord() ? tokens.peek(i).text() : last;
        }
        return PRIMITIVES.contains(last) || Character.isUpperCase(last.charAt(0));
    }

    /** Skips {@code Type...} if it stands here, and tells whether it did. */
    boolean skipTypeOfSeveral() {
        int end = end(0);
        if (end <= 0
                || !tokens.peek(end).isOperator("..")
                || !tokens.peek(end + 1).isOperator(".")) {
            return false;
        }
        skip(end + 2);
        return true;
    }

    /** Skips {@code : Type} or {@code : Type?} if it stands behind a name. */
    void skipTypeBehindColon() {
        if (tokens.at(":") && end(1) > 0) {
            tokens.next();
            skip(end(0));
            tokens.accept("?");
        }
    }

    /** Skips {@code -> Type} if it stands behind the parameters of a function. */
    void skipResultType() {
        if (tokens.accept("->")) {
            skip(Math.max(0, end(0)));
            tokens.accept("?");
        }
    }

    private void skip(int count) {
        for (int i = 0; i < count; i++) {
            tokens.next();
        }
    }

    /** Skips a type if one stands before a name. */
    void skipTypeBeforeName() {
        int end = end(0);
        if (end > 0
                && tokens.peek(end).isWord()
                && !OPERATOR_WORDS.contains(tokens.peek(end).text())) {
            skip(end);
        }
    }
}
