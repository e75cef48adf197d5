package io.penstock.emulator.logs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of a stream.
 *
 * @param begin the position of the first event
 * @param end the position behind the last event
 * @param events the events between them
 */
record LogPage(long begin, long end, List<LogEvent> events) {

    LogPage {
        events = List.copyOf(events);
    }

    /** Cuts the first events out of bytes that start with an event at the given position. */
    static LogPage first(byte[] bytes, long position, int limit) {
        List<LogEvent> events = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length && events.size() < limit; i++) {
            if (bytes[i] == '\n') {
                events.add(LogEvent.parse(bytes, from, i));
                from = i + 1;
            }
        }
        return new LogPage(position, position + from, events);
    }

    /** Cuts the last events out of bytes that end with an event; the first one is left out unless it is whole. */
    static LogPage last(byte[] bytes, long position, int limit) {
        int begin = bytes.length;
        int count = 0;
        for (int i = bytes.length - 2; i >= -1 && count < limit; i--) {
            boolean startsEvent = i >= 0 ? bytes[i] == '\n' : position == 0 && bytes.length > 0;
            if (startsEvent) {
                begin = i + 1;
                count++;
            }
        }
        byte[] tail = Arrays.copyOfRange(bytes, begin, bytes.length);
        return first(tail, position + begin, limit);
    }
}
