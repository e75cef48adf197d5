package io.penstock.aws.batch;

import io.penstock.api.PenstockException;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.client.AwsErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.batch.model.ContainerDetail;
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

    LogTail(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * Returns the last lines of a container's log, oldest first; empty where there are none or they cannot be read.
     *
     * @param region the job's, which counts where the container's own log configuration names none
     */
    List<String> lines(String region, ContainerDetail container) {
        String stream = container.logStreamName();
        Map<String, String> options = container.logConfiguration() == null
                ? Map.of()
                : container.logConfiguration().options();
        String place = options.getOrDefault("awslogs-region", region);
        try {
            return read(clients.logs(place), options.getOrDefault("awslogs-group", GROUP_OF_BATCH), stream);
        } catch (SdkException e) {
            log.debug(
                    "the log cannot be read: {}",
                    AwsErrors.translate(e, "read log stream " + stream, place).getMessage());
        } catch (PenstockException e) {
            // Credentials, for example: a task does not fail for its log.
            log.debug("the log cannot be read [stream={}]: {}", stream, e.getMessage());
        }
        return List.of();
    }

    private static List<String> read(CloudWatchLogsClient logs, String group, String stream) {
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
