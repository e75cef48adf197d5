package io.penstock.emulator.logs;

import java.nio.charset.StandardCharsets;

/**
 * One line of a log stream.
 *
 * @param millis when the line was written, in milliseconds since the epoch
 * @param json the text as a JSON string literal, ready for an answer
 */
record LogEvent(long millis, String json) {

    static LogEvent parse(byte[] bytes, int from, int to) {
        String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        int space = line.indexOf(' ');
        return new LogEvent(Long.parseLong(line.substring(0, space)), line.substring(space + 1));
    }

    byte[] toLine() {
        return (millis + " " + json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
