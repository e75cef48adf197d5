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
import java.util.Map;
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

        publisher.publish(
                task, Map.of(), List.of(rule().pattern("{*.bam,qc/*.html}").build()));

        assertThat(published()).containsExactly("a.bam", "qc/b.html");
    }

    @Test
    void putsFilesWhereTheRenamingSays() {
        TaskResult task = task(Status.SUCCEEDED, made("a.bam"), made("b.log"));

        publisher.publish(
                task,
                Map.of(),
                List.of(rule().rename(name -> name.endsWith(".log") ? "" : "deep/er/" + name)
                        .build()));

        assertThat(published()).containsExactly("deep/er/a.bam");
    }

    @Test
    void publishesADirectoryWithAllThatIsInIt() {
        made("out/x");
        made("out/sub/y");

        publisher.publish(task(Status.SUCCEEDED, work.resolve("out")), Map.of(), List.of(rule().build()));

        assertThat(published()).containsExactly("out/sub/y", "out/x");
    }

    @Test
    void leavesWhatIsThereWhereTheRuleSaysSo() {
        cloud.write(results.resolve("a"), "before".getBytes(StandardCharsets.UTF_8));

        publisher.publish(
                task(Status.SUCCEEDED, made("a")),
                Map.of(),
                List.of(rule().overwrite(false).build()));

        assertThat(cloud.text(results.resolve("a"))).isEqualTo("before");
    }

    @Test
    void replacesNothingForATaskThatWasReusedUnlessToldTo() {
        cloud.write(results.resolve("a"), "before".getBytes(StandardCharsets.UTF_8));
        TaskResult reused = task(Status.REUSED, made("a"), made("b"));

        publisher.publish(reused, Map.of(), List.of(rule().build()));
        assertThat(cloud.text(results.resolve("a"))).isEqualTo("before");
        assertThat(cloud.text(results.resolve("b"))).isEqualTo("b");

        publisher.publish(reused, Map.of(), List.of(rule().overwriteReused(true).build()));
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
                    Map.of(),
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
                Map.of(),
                List.of(rule().directory(FileLocation.of(directory))
                        .mode(Mode.MOVE)
                        .build()));

        assertThat(Files.exists(directory.resolve("a"))).isTrue();
        assertThat(cloud.stat(file)).isEmpty();
    }

    private TaskResult task(String name, FileLocation... files) {
        return task(Status.SUCCEEDED, files).toBuilder().name(name).build();
    }

    private void publishAsOne(TaskResult... tasks) {
        for (TaskResult task : tasks) {
            publisher.publish(
                    task, Map.of(), List.of(rule().rename(name -> "one").build()));
        }
    }

    @Test
    void warnsOncePerTargetThatTwoTasksPublishAndNamesBoth() {
        publishAsOne(task("ALIGN (a)", made("a")), task("ALIGN (b)", made("b")), task("ALIGN (c)", made("c")));

        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        RunEvent.Warning.class,
                        warning -> assertThat(warning.message())
                                .contains(
                                        "ALIGN (a)",
                                        "ALIGN (b)",
                                        results.resolve("one").toString()));
        assertThat(cloud.text(results.resolve("one"))).isEqualTo("c");
    }

    @Test
    void saysNothingWhereTwoTasksPublishTheSameContent() {
        cloud.write(work.resolve("x"), new byte[] {1});
        cloud.write(work.resolve("y"), new byte[] {1});

        publishAsOne(task("A", work.resolve("x")), task("B", work.resolve("y")));

        assertThat(events).isEmpty();
    }

    @Test
    void publishesAgainWithoutWhatItHasMovedAlready() {
        FileLocation moved = made("a");
        List<PublishRule> rules = List.of(rule().mode(Mode.MOVE).build());
        publisher.publish(task(Status.SUCCEEDED, moved), Map.of(), rules);

        publisher.publish(task(Status.SUCCEEDED, moved, made("b")), Map.of(), rules);

        assertThat(published()).containsExactly("a", "b");
    }

    @Test
    void tellsWhereItMovedFilesAndTakesThemFromThereLater() {
        FileLocation made = made("qc/a");
        PublishRule move = rule().mode(Mode.MOVE).build();

        Map<FileLocation, FileLocation> moved =
                publisher.publish(task(Status.SUCCEEDED, made), Map.of(), List.of(move));
        assertThat(moved).containsExactly(Map.entry(made, results.resolve("qc/a")));

        PublishRule elsewhere =
                PublishRule.builder().directory(cloud.location("/other")).build();
        assertThat(publisher.publish(task(Status.REUSED, made), moved, List.of(move, elsewhere)))
                .isEqualTo(moved);
        assertThat(cloud.text(cloud.location("/other/qc/a"))).isEqualTo("qc/a");
    }
}
