package io.penstock.config.syntax;

/** How a member is reached. */
public enum Access {
    /** {@code a.b}. */
    PLAIN("."),
    /** {@code a?.b}: null if {@code a} is null. */
    SAFE("?."),
    /** {@code a*.b}: the members of all elements. */
    SPREAD("*.");

    private final String symbol;

    Access(String symbol) {
        this.symbol = symbol;
    }

    /** Returns the operator. */
    public String symbol() {
        return symbol;
    }
}
