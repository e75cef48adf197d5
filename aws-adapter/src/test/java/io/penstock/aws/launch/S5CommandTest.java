package io.penstock.aws.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.settings.TransferSettings;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.InputContent;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskBody;
import io.penstock.spi.launch.Launcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a launcher with a stand-in for {@code s5cmd} that copies between directories and writes its arguments down. */
final class S5CommandTest {
    private static final FileLocation WORK = FileLocation.parse("s3://bucket/work/ab/cd");
    private static final String COPIER = """
            #!/bin/bash
            printf '%s\\n' "$*" >> "$BUCKETS/calls"
            source=${@: -2:1} target=${@: -1}
            source=${source/#s3:\\/\\//$BUCKETS/} target=${target/#s3:\\/\\//$BUCKETS/}
            case "$source" in
                */\\* | */) mkdir -p "$target" && cp -rL "${source%\\*}/." "$target" ;;
                *) [[ "$target" != */* ]] || mkdir -p "${target%/*}"; cp "$source" "$target" ;;
            esac
            """;

    @TempDir
    private Path root;

    @Test
    void bringsFilesAndDirectoriesInAndOut() throws Exception {
        Path buckets = root.resolve("buckets");
        put(buckets.resolve("data/a*b"), "one");
        put(buckets.resolve("data/index/x"), "two");
        put(buckets.resolve("data/index/y/z"), "three");
        FileLocation file = FileLocation.parse("s3://data/a*b");
        FileLocation index = FileLocation.parse("s3://data/index");
        TaskAttempt attempt = TaskFixtures.anAttempt(WORK, "")
                .workDirectory(WORK)
                .body(TaskBody.script("cat in index/x index/y/z > all", OutputRequest.files("all")))
                .addInputs(new InputFile(file, "in"), new InputFile(index, "index"))
                .build();

        assertThat(run(attempt, Map.of(file, new InputContent(false, 1, 3), index, new InputContent(true, 2, 8))))
                .isZero();
        assertThat(buckets.resolve("bucket/work/ab/cd/all")).hasContent("onetwothree");
        assertThat(buckets.resolve("bucket/work/ab/cd/.exitcode")).hasContent("0");
        List<String> calls = Files.readAllLines(buckets.resolve("calls"));
        assertThat(calls)
                .containsExactlyInAnyOrder(
                        "--log error cp --raw s3://bucket/work/ab/cd/.command.run .command.run",
                        "--log error cp --raw s3://data/a*b ./in",
                        "--log error cp s3://data/index/* ./index/",
                        "--log error cp .command.outputs/ s3://bucket/work/ab/cd/",
                        "--log error cp .command.logs/ s3://bucket/work/ab/cd/",
                        "--log error cp --raw .exitcode s3://bucket/work/ab/cd/.exitcode");
    }

    @Test
    void bringsADirectoryWhoseNameIsAPatternWithoutItsSiblings() throws Exception {
        Path buckets = root.resolve("buckets");
        put(buckets.resolve("data/i*x?/a"), "one");
        put(buckets.resolve("data/i*x?/b c/d"), "two");
        put(buckets.resolve("data/index/a"), "other");
        FileLocation index = FileLocation.parse("s3://data/i*x?");
        TaskAttempt attempt = TaskFixtures.anAttempt(WORK, "")
                .workDirectory(WORK)
                .body(TaskBody.script("cat in/a 'in/b c/d' > all", OutputRequest.files("*")))
                .addInputs(new InputFile(index, "in"))
                .build();

        assertThat(run(attempt, Map.of(index, new InputContent(true, 2, 6)))).isZero();
        assertThat(buckets.resolve("bucket/work/ab/cd/all")).hasContent("onetwo");
        assertThat(buckets.resolve("bucket/work/ab/cd/in")).doesNotExist();
        assertThat(Files.readAllLines(buckets.resolve("calls")))
                .contains(
                        "--log error cp --raw s3://data/i*x?/a ./in/a",
                        "--log error cp --raw s3://data/i*x?/b c/d ./in/b c/d")
                .noneMatch(call -> call.endsWith("/* ./in/"));
    }

    private List<StoredFile> list(FileLocation directory) {
        return Stream.of("a", "b c/d")
                .map(name -> new StoredFile(directory.resolve(name), 3, Instant.EPOCH, false, ""))
                .toList();
    }

    private int run(TaskAttempt attempt, Map<FileLocation, InputContent> known) throws Exception {
        Path program = root.resolve("cli/bin/s5cmd");
        put(program, COPIER);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        TransferSettings settings = TransferSettings.builder()
                .cliPath(program.toString())
                .delayBetweenAttempts(Duration.ZERO)
                .build();
        put(
                root.resolve("buckets/bucket/work/ab/cd/.command.run"),
                new Launcher(new S3Staging(settings, known, this::list)).render(attempt));
        ProcessBuilder process = new ProcessBuilder(new ContainerCommand(settings).words(attempt.workDirectory()));
        process.environment().put("BUCKETS", root.resolve("buckets").toString());
        process.environment()
                .put("TMPDIR", Files.createDirectories(root.resolve("tmp")).toString());
        process.redirectErrorStream(true).redirectOutput(root.resolve("printed").toFile());
        return process.start().waitFor();
    }

    private static void put(Path file, String content) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
