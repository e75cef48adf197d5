package io.penstock.emulator.logs;

import io.penstock.emulator.json.JsonReply;
import io.penstock.emulator.json.SdkJsonWriter;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsResponse;

/** Lists the streams of a group by name, in pages. */
final class DescribeLogStreams {

    private static final int MOST_STREAMS = 50;

    private DescribeLogStreams() {}

    static JsonReply answer(LogStore store, String group, DescribeLogStreamsRequest request) {
        String prefix = request.logStreamNamePrefix() == null ? "" : request.logStreamNamePrefix();
        String after = request.nextToken() == null ? "" : request.nextToken();
        int limit = request.limit() == null ? MOST_STREAMS : Math.min(request.limit(), MOST_STREAMS);
        List<LogStream> rest = store.streams(group, prefix).stream()
                .filter(stream -> stream.name().compareTo(after) > 0)
                .toList();
        List<LogStream> page = rest.subList(0, Math.min(limit, rest.size()));
        DescribeLogStreamsResponse.Builder response = DescribeLogStreamsResponse.builder()
                .logStreams(page.stream().map(DescribeLogStreams::describe).toList());
        if (page.size() < rest.size()) {
            response.nextToken(page.get(page.size() - 1).name());
        }
        return JsonReply.ok(SdkJsonWriter.write(response.build()));
    }

    private static software.amazon.awssdk.services.cloudwatchlogs.model.LogStream describe(LogStream stream) {
        return software.amazon.awssdk.services.cloudwatchlogs.model.LogStream.builder()
                .logStreamName(stream.name())
                .creationTime(stream.createdAt())
                .build();
    }
}
