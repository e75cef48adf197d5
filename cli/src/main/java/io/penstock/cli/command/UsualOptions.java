package io.penstock.cli.command;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** Options that commands share and that say nothing about what they do. */
final class UsualOptions {
    static final String STACK_TRACE = "--stacktrace";

    private UsualOptions() {}

    static OptionSpec help() {
        return OptionSpec.builder("-h", "-help", "--help")
                .usageHelp(true)
                .description("Show this text.")
                .build();
    }

    static OptionSpec version() {
        return OptionSpec.builder("-v", "-version", "--version")
                .versionHelp(true)
                .description("Show the version.")
                .build();
    }

    static OptionSpec stackTrace() {
        return OptionSpec.builder(STACK_TRACE)
                .description("Show where in the program an error arose.")
                .build();
    }

    /** Returns those that may stand before every command: for one that prints no more than it is asked for they change nothing. */
    static List<OptionSpec> beforeCommands() {
        return List.of(
                OptionSpec.builder("-q", "-quiet").hidden(true).build(),
                OptionSpec.builder("-log")
                        .arity("1")
                        .type(Path.class)
                        .hidden(true)
                        .build());
    }
}
