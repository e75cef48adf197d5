package io.penstock.pipeline.process;

/** What an output of a process is. */
enum OutputKind {
    /** A value of the task's variables. */
    VAL,
    /** Files of the work directory. */
    PATH,
    /** A variable of the script's shell. */
    ENV,
    /** What the script prints. */
    STDOUT,
    /** What a command prints after the script. */
    EVAL
}
