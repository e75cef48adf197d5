package io.penstock.aws.batch;

import io.penstock.api.PenstockException;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.client.AwsErrors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/** Reads the last lines that a container printed, from CloudWatch Logs. Who may not read them gets none. Thread-safe. */
final class LogTail {
    private static final Logger log = LoggerFactory.getLogger(LogTail.class);
    private static final String GROUP_OF_BATCH = "/aws/batch/job";
    private static final int LINES = 20;
    /** A page may be empty though there are more behind it; nobody waits for ever. */
    private static final int MOST_PAGES = 10;

    private final AwsClients clients;
    private final String group;

    LogTail(AwsClients clients, @Nullable String group) {
        this.clients = clients;
        this.group = group == null ? GROUP_OF_BATCH : group;
    }

    /** Returns the last lines of a stream, oldest first; empty where there are none or they cannot be read. */
    List<String> lines(String region, String stream) {
        try {
            return read(clients.logs(region), stream);
        } catch (SdkException e) {
            PenstockException failure = AwsErrors.translate(e, "read log stream " + stream, region);
            log.debug("the log cannot be read [stream={}]: {}", stream, failure.getMessage());
            return List.of();
        }
    }

    private List<String> read(CloudWatchLogsClient logs, String stream) {
        List<String> lines = new ArrayList<>();
        @Nullable String token = null;
        for (int page = 0; page < MOST_PAGES && lines.size() < LINES; page++) {
            String from = token;
            GetLogEventsResponse answer = logs.getLogEvents(request -> request.logGroupName(group)
                    .logStreamName(stream)
                    .startFromHead(false)
                    .limit(LINES)
                    .nextToken(from));
            lines.addAll(
                    0, answer.events().stream().map(OutputLogEvent::message).toList());
            token = answer.nextBackwardToken();
            if (token == null || token.equals(from)) {
                break;
            }
        }
        return List.copyOf(lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}
