package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskOutcome;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Whether expired credentials are waited for. */
final class NoticesTest {
    private final Notices notices = new Notices();
    private final RecordingObserver observer = new RecordingObserver();

    @Test
    void waitsAsLongAsSomebodyWantsAnything() {
        BatchAttempt first = attempt();
        BatchAttempt second = attempt();
        first.cancel("not needed");

        assertThat(notices.expired("sign in")).isTrue();
        second.cancel("Ctrl-C");
        assertThat(notices.expired("sign in")).isFalse();
        first.completeAsCancelled();
        second.completeAsCancelled();
        assertThat(notices.expired("sign in")).isFalse();
        assertThat(observer.warnings()).singleElement().asString().contains("sign in");
    }

    @Test
    void waitsAgainForALaterRun() {
        BatchAttempt first = attempt();
        first.cancel("Ctrl-C");
        first.completeAsCancelled();
        attempt().complete(TaskOutcome.succeeded());

        assertThat(notices.expired("sign in")).isTrue();
        BatchAttempt none = attempt();
        notices.without(none);
        attempt().cancel("Ctrl-C");
        assertThat(notices.expired("sign in")).isFalse();
        attempt();
        assertThat(notices.expired("sign in")).isTrue();
    }

    private BatchAttempt attempt() {
        BatchAttempt attempt = new BatchAttempt(
                TaskFixtures.anAttempt(FileLocation.parse("s3://b/work")).build(),
                observer,
                Clock.systemUTC(),
                terminated -> {});
        notices.by(attempt);
        return attempt;
    }
}
