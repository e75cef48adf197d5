package io.penstock.pipeline.process;

/** What an input of a process is to its tasks. */
enum InputKind {
    /** A value. */
    VAL,
    /** One or several files. */
    PATH,
    /** An environment variable. */
    ENV,
    /** The text that the script reads from its standard input. */
    STDIN
}
