package io.penstock.emulator.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

final class LogsTest {

    private static final String GROUP = "/aws/batch/job";
    private static final List<String> LINES =
            IntStream.rangeClosed(1, 25).mapToObj(i -> "line " + i).toList();

    @TempDir
    private static Path directory;

    private static BatchFixture fixture;
    private static String stream;

    @BeforeAll
    static void start() {
        fixture = BatchFixture.start(directory);
        stream = fixture.awaitEnd(fixture.run("lines", "for i in {1..25}; do echo line $i; done"))
                .container()
                .logStreamName();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    private static GetLogEventsResponse page(boolean fromHead, @Nullable String token) {
        return fixture.logs()
                .getLogEvents(request -> request.logGroupName(GROUP)
                        .logStreamName(stream)
                        .startFromHead(fromHead)
                        .limit(10)
                        .nextToken(token));
    }

    private static List<String> messages(GetLogEventsResponse page) {
        return page.events().stream().map(OutputLogEvent::message).toList();
    }

    @Test
    void readsForwardUntilTheTokenRepeats() {
        List<String> all = new ArrayList<>();
        GetLogEventsResponse page = page(true, null);
        String token = "";
        while (!page.nextForwardToken().equals(token)) {
            all.addAll(messages(page));
            token = page.nextForwardToken();
            page = page(true, token);
        }

        assertThat(all).isEqualTo(LINES);
        assertThat(page.events()).isEmpty();
    }

    @Test
    void readsBackwardFromTheEnd() {
        GetLogEventsResponse last = page(false, null);
        GetLogEventsResponse before = page(false, last.nextBackwardToken());
        GetLogEventsResponse first = page(false, before.nextBackwardToken());
        GetLogEventsResponse none = page(false, first.nextBackwardToken());

        assertThat(messages(last)).isEqualTo(LINES.subList(15, 25));
        assertThat(messages(before)).isEqualTo(LINES.subList(5, 15));
        assertThat(messages(first)).isEqualTo(LINES.subList(0, 5));
        assertThat(none.events()).isEmpty();
        assertThat(none.nextBackwardToken()).isEqualTo(first.nextBackwardToken());
    }

    @Test
    void tellsWhenAStreamOrGroupDoesNotExist() {
        assertThatThrownBy(() -> fixture.logs()
                        .getLogEvents(request -> request.logGroupName(GROUP).logStreamName("no/stream")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("The specified log stream does not exist.");
        assertThatThrownBy(() -> fixture.logs()
                        .getLogEvents(request -> request.logGroupName("/no").logStreamName(stream)))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("The specified log group does not exist.");
    }

    @Test
    void listsStreamsByPrefix() {
        assertThat(fixture.logs()
                        .describeLogStreams(
                                request -> request.logGroupName(GROUP).logStreamNamePrefix("lines/"))
                        .logStreams())
                .extracting(LogStream::logStreamName)
                .containsExactly(stream);
    }
}
