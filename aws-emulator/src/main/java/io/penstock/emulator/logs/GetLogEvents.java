package io.penstock.emulator.logs;

import io.penstock.emulator.json.JsonReply;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;

/** Reads a page of one stream: by token where one is given, else the newest page, or the first one if asked for. */
final class GetLogEvents {

    private static final int MOST_EVENTS = 10_000;

    private GetLogEvents() {}

    static JsonReply answer(LogStream stream, GetLogEventsRequest request) {
        int limit = request.limit() == null ? MOST_EVENTS : request.limit();
        if (limit < 1 || limit > MOST_EVENTS) {
            return JsonReply.error(400, "InvalidParameterException", "limit must be between 1 and " + MOST_EVENTS);
        }
        String token = request.nextToken() == null ? firstToken(request) : request.nextToken();
        if (!token.matches("[fb]/\\d{1,18}/s")) {
            return JsonReply.error(400, "InvalidParameterException", "The specified nextToken is invalid.");
        }
        long position = Long.parseLong(token.substring(2, token.length() - 2));
        LogPage page = token.startsWith("f") ? stream.forward(position, limit) : stream.backward(position, limit);
        return JsonReply.ok("{\"events\":[" + events(page, request) + "],\"nextForwardToken\":\""
                + token('f', page.end()) + "\",\"nextBackwardToken\":\"" + token('b', page.begin()) + "\"}");
    }

    private static String firstToken(GetLogEventsRequest request) {
        boolean fromHead = Boolean.TRUE.equals(request.startFromHead());
        return fromHead ? token('f', 0) : token('b', 999_999_999_999_999_999L);
    }

    private static String token(char direction, long position) {
        return String.format(Locale.ROOT, "%c/%018d/s", direction, position);
    }

    private static String events(LogPage page, GetLogEventsRequest request) {
        long from = request.startTime() == null ? Long.MIN_VALUE : request.startTime();
        long to = request.endTime() == null ? Long.MAX_VALUE : request.endTime();
        List<LogEvent> inTime = page.events().stream()
                .filter(event -> event.millis() >= from && event.millis() < to)
                .toList();
        return inTime.stream()
                .map(event -> "{\"timestamp\":" + event.millis() + ",\"ingestionTime\":" + event.millis()
                        + ",\"message\":" + event.json() + "}")
                .collect(Collectors.joining(","));
    }
}
