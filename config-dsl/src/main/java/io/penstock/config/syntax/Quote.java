package io.penstock.config.syntax;

/**
 * How a string literal is quoted.
 *
 * @param escape the character that starts an escape
 */
record Quote(String opening, String closing, boolean interpolates, boolean multiline, char escape) {
    private static final Quote SLASHY = new Quote("/", "/", true, true, '\\');
    private static final Quote DOLLAR_SLASHY = new Quote("$/", "/$", true, true, '$');

    static Quote at(CharCursor cursor) {
        char c = cursor.peek();
        if (c == '$') {
            return DOLLAR_SLASHY;
        }
        if (c == '/') {
            return SLASHY;
        }
        boolean triple = cursor.peek(1) == c && cursor.peek(2) == c;
        String mark = String.valueOf(c).repeat(triple ? 3 : 1);
        return new Quote(mark, mark, c == '"', triple, '\\');
    }

    boolean isSlashy() {
        return opening.equals("/");
    }
}
