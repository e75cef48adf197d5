package io.penstock.emulator.logs;

import io.penstock.emulator.json.JsonReply;
import io.penstock.emulator.json.MalformedJsonException;
import io.penstock.emulator.json.SdkJsonReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;

/** The operations of CloudWatch Logs, told apart by the {@code X-Amz-Target} header. */
final class LogsApi {

    static final String TARGET = "Logs_20140328.";

    private final LogStore store;

    LogsApi(LogStore store) {
        this.store = store;
    }

    /** Answers one request. */
    JsonReply call(String target, byte[] body) {
        try {
            if (target.equals(TARGET + "GetLogEvents")) {
                return getLogEvents((GetLogEventsRequest) SdkJsonReader.read(body, GetLogEventsRequest.builder()));
            }
            if (target.equals(TARGET + "DescribeLogStreams")) {
                return describeLogStreams(
                        (DescribeLogStreamsRequest) SdkJsonReader.read(body, DescribeLogStreamsRequest.builder()));
            }
        } catch (MalformedJsonException e) {
            return JsonReply.error(400, "SerializationException", String.valueOf(e.getMessage()));
        }
        return JsonReply.error(400, "UnknownOperationException", "The emulator does not offer " + target);
    }

    private JsonReply getLogEvents(GetLogEventsRequest request) {
        String group = groupName(request.logGroupName(), request.logGroupIdentifier());
        if (!store.hasGroup(group)) {
            return missing("group");
        }
        String name = request.logStreamName() == null ? "" : request.logStreamName();
        Optional<LogStream> stream = store.find(group, name);
        return stream.isEmpty() ? missing("stream") : GetLogEvents.answer(stream.get(), request);
    }

    private JsonReply describeLogStreams(DescribeLogStreamsRequest request) {
        String group = groupName(request.logGroupName(), request.logGroupIdentifier());
        return store.hasGroup(group) ? DescribeLogStreams.answer(store, group, request) : missing("group");
    }

    private static String groupName(@Nullable String name, @Nullable String identifier) {
        if (name != null) {
            return name;
        }
        String arnMarker = ":log-group:";
        String text = identifier == null ? "" : identifier;
        int at = text.indexOf(arnMarker);
        return at < 0 ? text : text.substring(at + arnMarker.length()).replaceFirst(":\\*$", "");
    }

    private static JsonReply missing(String what) {
        return JsonReply.error(400, "ResourceNotFoundException", "The specified log " + what + " does not exist.");
    }
}
