package io.penstock.emulator.standin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a call leads to.
 *
 * @param status the exit status
 * @param errors the text for standard error
 * @param output writes the bytes for standard output
 */
record CommandResult(int status, String errors, Output output) {

    /** Writes the bytes for standard output. */
    @FunctionalInterface
    interface Output {
        void writeTo(OutputStream out) throws IOException;
    }

    static CommandResult of(int status, String output, String errors) {
        return new CommandResult(status, errors, out -> out.write(output.getBytes(StandardCharsets.UTF_8)));
    }
}
