package io.penstock.config.syntax;

/** Counts how deep the grammar's rules have called each other and ends what would overflow the stack. */
final class Nesting {
    private static final int LIMIT = 300;
    private static final int CHAIN_LIMIT = 1000;

    private final TokenStream tokens;
    private int depth;

    Nesting(TokenStream tokens) {
        this.tokens = tokens;
    }

    int enter() {
        if (depth == LIMIT) {
            throw tokens.error(
                    "the expression is nested more than " + LIMIT + " deep",
                    tokens.peek().position());
        }
        return depth++;
    }

    /** Leaves what {@link #enter} entered, given its result. */
    void leave(int entered) {
        depth = entered;
    }

    /** Checks the length of a chain such as {@code a + b + c}, whose tree is as deep as the chain is long. */
    void requireChain(int length) {
        if (length > CHAIN_LIMIT) {
            throw tokens.error(
                    "the expression has more than " + CHAIN_LIMIT + " parts in one chain",
                    tokens.peek().position());
        }
    }
}
