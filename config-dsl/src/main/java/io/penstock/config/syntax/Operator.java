package io.penstock.config.syntax;

/** The operators between two operands, from loosely to tightly binding levels. */
public enum Operator {
    OR("||", 1),
    AND("&&", 2),
    BIT_OR("|", 3),
    BIT_XOR("^", 4),
    BIT_AND("&", 5),
    FIND("=~", 6),
    MATCH("==~", 6),
    EQUAL("==", 7),
    NOT_EQUAL("!=", 7),
    IDENTICAL("===", 7),
    NOT_IDENTICAL("!==", 7),
    COMPARE("<=>", 7),
    LESS("<", 8),
    LESS_OR_EQUAL("<=", 8),
    GREATER(">", 8),
    GREATER_OR_EQUAL(">=", 8),
    IN("in", 8),
    NOT_IN("!in", 8),
    SHIFT_LEFT("<<", 9),
    SHIFT_RIGHT(">>", 9),
    SHIFT_RIGHT_UNSIGNED(">>>", 9),
    PLUS("+", 10),
    MINUS("-", 10),
    TIMES("*", 11),
    DIVIDE("/", 11),
    REMAINDER("%", 11),
    POWER("**", 12);

    private final String symbol;
    private final int level;

    Operator(String symbol, int level) {
        this.symbol = symbol;
        this.level = level;
    }

    /** Returns the operator as it is written. */
    public String symbol() {
        return symbol;
    }

    int level() {
        return level;
    }
}
