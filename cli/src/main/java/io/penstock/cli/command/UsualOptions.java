package io.penstock.cli.command;

import picocli.CommandLine.Model.OptionSpec;

/** Options that commands share and that say nothing about what they do. */
final class UsualOptions {
    static final String STACK_TRACE = "--stacktrace";

    private UsualOptions() {}

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this text.")
                .build();
    }

    static OptionSpec version() {
        return OptionSpec.builder("-v", "--version")
                .versionHelp(true)
                .description("Show the version.")
                .build();
    }

    static OptionSpec stackTrace() {
        return OptionSpec.builder(STACK_TRACE)
                .description("Show where in the program an error arose.")
                .build();
    }
}
