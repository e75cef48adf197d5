package io.penstock.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.OutputResult;
import io.penstock.domain.task.PublishRule;
import io.penstock.domain.task.PublishRule.Mode;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskResult;
import io.penstock.domain.task.TaskResult.Status;
import io.penstock.internal.port.FileStores;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublisherTest {
    private final InMemoryFileStore cloud = new InMemoryFileStore("cloud");
    private final InMemoryFileStore machine = new InMemoryFileStore("file");
    private final FileLocation work = cloud.location("/work/ab/cd");
    private final FileLocation results = cloud.location("/results");
    private final List<RunEvent> events = new ArrayList<>();
    private final Publisher publisher = new Publisher(new FileStores(List.of(cloud, machine)), events::add);

    @TempDir
    Path directory;

    private FileLocation made(String name) {
        FileLocation file = work.resolve(name);
        cloud.write(file, name.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private TaskResult task(Status status, FileLocation... files) {
        return TaskResult.builder()
                .name("MAKE (1)")
                .status(status)
                .outcome(TaskOutcome.succeeded())
                .workDirectory(work)
                .addOutputs(OutputResult.ofFiles(List.of(files)))
                .build();
    }

    private PublishRule.Builder rule() {
        return PublishRule.builder().directory(results);
    }

    private List<String> published() {
        return cloud.list(results).stream()
                .map(file -> file.location().relativeTo(results))
                .toList();
    }

    @Test
    void keepsSubDirectoriesAndWhatThePatternMatches() {
        TaskResult task = task(Status.SUCCEEDED, made("a.bam"), made("qc/b.html"), made("qc/c.txt"));

        publisher.publish(task, List.of(rule().pattern("{*.bam,qc/*.html}").build()));

        assertThat(published()).containsExactly("a.bam", "qc/b.html");
    }

    @Test
    void putsFilesWhereTheRenamingSays() {
        TaskResult task = task(Status.SUCCEEDED, made("a.bam"), made("b.log"));

        publisher.publish(
                task,
                List.of(rule().rename(name -> name.endsWith(".log") ? "" : "deep/er/" + name)
                        .build()));

        assertThat(published()).containsExactly("deep/er/a.bam");
    }

    @Test
    void publishesADirectoryWithAllThatIsInIt() {
        made("out/x");
        made("out/sub/y");

        publisher.publish(task(Status.SUCCEEDED, work.resolve("out")), List.of(rule().build()));

        assertThat(published()).containsExactly("out/sub/y", "out/x");
    }

    @Test
    void leavesWhatIsThereWhereTheRuleSaysSo() {
        cloud.write(results.resolve("a"), "before".getBytes(StandardCharsets.UTF_8));

        publisher.publish(
                task(Status.SUCCEEDED, made("a")),
                List.of(rule().overwrite(false).build()));

        assertThat(cloud.text(results.resolve("a"))).isEqualTo("before");
    }

    @Test
    void replacesNothingForATaskThatWasReusedUnlessToldTo() {
        cloud.write(results.resolve("a"), "before".getBytes(StandardCharsets.UTF_8));
        TaskResult reused = task(Status.REUSED, made("a"), made("b"));

        publisher.publish(reused, List.of(rule().build()));
        assertThat(cloud.text(results.resolve("a"))).isEqualTo("before");
        assertThat(cloud.text(results.resolve("b"))).isEqualTo("b");

        publisher.publish(reused, List.of(rule().overwriteReused(true).build()));
        assertThat(cloud.text(results.resolve("a"))).isEqualTo("a");
    }

    @Test
    void copiesInEveryModeWhereTheStoresDiffer() {
        FileLocation here = FileLocation.of(directory.resolve("out"));
        TaskResult task = task(Status.SUCCEEDED, made("a"));

        Stream.of(Mode.SYMLINK, Mode.RELLINK, Mode.LINK, Mode.COPY).forEach(mode -> {
            Path target = directory.resolve("out/" + mode + "/a");
            publisher.publish(
                    task,
                    List.of(rule().directory(here.resolve(mode.name()))
                            .mode(mode)
                            .build()));
            assertThat(target).isRegularFile().hasContent("a");
        });
        assertThat(cloud.stat(work.resolve("a"))).isPresent();
    }

    @Test
    void movesBetweenStoresToo() {
        FileLocation file = made("a");

        publisher.publish(
                task(Status.SUCCEEDED, file),
                List.of(rule().directory(FileLocation.of(directory))
                        .mode(Mode.MOVE)
                        .build()));

        assertThat(Files.exists(directory.resolve("a"))).isTrue();
        assertThat(cloud.stat(file)).isEmpty();
    }

    @Test
    void warnsWhenTwoTasksPublishTheSameName() {
        publisher.publish(task(Status.SUCCEEDED, made("a")), List.of(rule().build()));
        publisher.publish(
                task(Status.SUCCEEDED, made("x/a")),
                List.of(rule().rename(name -> "a").build()));

        assertThat(events).singleElement().isInstanceOf(RunEvent.Warning.class);
    }
}
