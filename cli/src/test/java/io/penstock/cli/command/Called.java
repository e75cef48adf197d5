package io.penstock.cli.command;

import io.penstock.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** How a command ended that was called in a directory, and what it printed. */
record Called(int status, String out, String err) {

    static Called in(Path directory, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Map<String, String> environment = Map.of("HOME", "/nowhere", "AWS_EC2_METADATA_DISABLED", "true");
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), environment, directory, arguments);
        return new Called(status, out.toString(), err.toString());
    }
}
