package io.penstock.config.syntax;

/** The operators before one operand. */
public enum UnaryOperator {
    NOT("!"),
    COMPLEMENT("~"),
    NEGATE("-"),
    PLUS("+");

    private final String symbol;

    UnaryOperator(String symbol) {
        this.symbol = symbol;
    }

    /** Returns the operator as it is written. */
    public String symbol() {
        return symbol;
    }
}
