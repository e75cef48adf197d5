package io.penstock.emulator.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts the output of a process into lines, as the log driver of a container does. */
final class OutputLines {

    /** CloudWatch Logs takes events of up to 256 KiB; longer lines become several events. */
    private static final int LONGEST = 256 * 1024 - 26;

    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    OutputLines(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Reads to the end. An error of the stream counts as its end: the process is gone. */
    static void pump(InputStream in, Consumer<String> lines) {
        OutputLines output = new OutputLines(lines);
        try {
            output.readAll(in);
        } catch (IOException e) {
            output.lines.accept("[the output ended early: " + e.getMessage() + "]");
        }
        output.finish();
    }

    /** Reads what there is, to the end; a line that has not ended waits for more. */
    void readAll(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 13];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            add(buffer, count);
        }
    }

    /** Says that there is no more. */
    void finish() {
        if (line.size() > 0) {
            flush();
        }
    }

    private void add(byte[] buffer, int count) {
        int from = 0;
        for (int i = 0; i < count; i++) {
            if (buffer[i] == '\n') {
                line.write(buffer, from, i - from);
                flush();
                from = i + 1;
            }
        }
        line.write(buffer, from, count - from);
        if (line.size() > LONGEST) {
            flush();
        }
    }

    private void flush() {
        lines.accept(line.toString(StandardCharsets.UTF_8));
        line.reset();
    }
}
