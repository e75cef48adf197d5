package io.penstock.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.List;

/**
 * Calls every command once in a directory with a small project, so that the launcher can keep the classes they need. Not for
 * users.
 */
public final class Rehearsals {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("run", "main.nf", "--rehearse"),
            List.of("config"),
            List.of("config", "-flat", "-origin"),
            List.of("config", "-json"),
            List.of("explain", "B", "--attempt", "2"),
            List.of("lint", "."),
            List.of("--help"));

    private Rehearsals() {}

    /** Calls the commands and ends the JVM with the status of the first one that fails, if any. */
    public static void main(String... arguments) {
        PrintWriter out = new PrintWriter(new StringWriter());
        int status = 0;
        for (List<String> command : COMMANDS) {
            int ended = Main.run(
                    out, new PrintWriter(System.err, false, Charset.defaultCharset()), command.toArray(String[]::new));
            status = status == 0 ? ended : status;
        }
        System.exit(status);
    }
}
