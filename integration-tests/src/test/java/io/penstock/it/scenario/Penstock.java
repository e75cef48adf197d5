package io.penstock.it.scenario;

import io.penstock.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the command line inside this JVM, in a directory and an environment of the test's own. */
final class Penstock {
    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();

    private Penstock(Path directory) {
        this.directory = directory;
    }

    /** Returns a command line without any credentials, whose home is empty. */
    static Penstock in(Path directory) {
        Penstock penstock = new Penstock(directory);
        penstock.environment.put("PATH", System.getenv("PATH"));
        penstock.environment.put("HOME", directory.resolve("home").toString());
        penstock.environment.put("AWS_EC2_METADATA_DISABLED", "true");
        return penstock;
    }

    Penstock with(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    Penstock with(String variable, String value) {
        return with(Map.of(variable, value));
    }

    /** Writes a file into the directory, making its parents. */
    Penstock file(String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code penstock run} with these arguments. */
    End run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(List.of(arguments));
        return call(all.toArray(String[]::new));
    }

    /** Runs a command with these arguments. */
    End call(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), environment, directory, arguments);
        return new End(status, out.toString(), err.toString());
    }

    /** How a run ended and what it printed. */
    record End(int status, String out, String err) {
        @Override
        public String toString() {
            return "exit " + status + "\n--- out\n" + out + "\n--- err\n" + err;
        }
    }
}
