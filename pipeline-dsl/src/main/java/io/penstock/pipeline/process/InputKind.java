package io.penstock.pipeline.process;

/** What an input of a process is to its tasks. */
enum InputKind {
    /** A value. */
    VAL,
    /** One or several files. */
    PATH,
    /** The same; anything else that comes is written to a file. */
    FILE,
    /** An environment variable. */
    ENV,
    /** The text that the script reads from its standard input. */
    STDIN,
    /** What its type says. */
    TYPED;

    /** Tells whether files come with it. */
    boolean isFiles() {
        return this == PATH || this == FILE;
    }
}
