package io.penstock.config.syntax;

/** The kinds of tokens. */
enum TokenKind {
    /** A name or a keyword. */
    WORD,
    NUMBER,
    /** A string without interpolation. */
    STRING,
    /** A string with interpolation; its value is a list of strings and of token lists. */
    TEMPLATE,
    OPERATOR,
    NEWLINE,
    END
}
