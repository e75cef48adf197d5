package io.penstock.cli;

import io.penstock.cli.command.Commands;
import io.penstock.cli.render.Console;
import io.penstock.cli.render.TerminalSize;
import io.penstock.cli.run.Surroundings;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the JVM with its exit status. */
    public static void main(String... arguments) {
        Console console = Console.of(
                new PrintWriter(System.out, false, Charset.defaultCharset()),
                new PrintWriter(System.err, false, Charset.defaultCharset()),
                TerminalSize.parse(System.getProperty("penstock.terminal")),
                System.getenv());
        System.exit(new Commands(console, new Surroundings(System.getenv(), Path.of(""))).execute(List.of(arguments)));
    }

    /** Runs a command in this JVM, its environment and its directory, and returns the exit status. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(out, err, System.getenv(), Path.of(""), arguments);
    }

    /** Runs a command as if in another environment and directory, and returns the exit status. */
    public static int run(
            PrintWriter out, PrintWriter err, Map<String, String> environment, Path directory, String... arguments) {
        Surroundings surroundings = new Surroundings(environment, directory);
        return new Commands(Console.plain(out, err), surroundings).execute(List.of(arguments));
    }
}
