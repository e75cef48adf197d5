package io.penstock.it.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import software.amazon.awssdk.services.batch.model.JobStatus;
import software.amazon.awssdk.services.batch.model.JobSummary;

/**
 * A run of tasks on this machine and on the emulated AWS, by the command line in a JVM of its own. Every script writes its
 * beginning and its end to a log outside, so that one can count how often it really ran.
 */
final class HybridRun {
    /** Our AWS lists a job as soon as it has it, so that nobody need wait as long as for the real one. */
    static final Duration LOST_AFTER = Duration.ofMillis(500);

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int KILLED = 137;

    private final Path directory;
    private final CloudProcess cloud;
    private final String bucket;
    private final int width;

    /** Writes a script with three tasks for each unit of width, and one that joins them all. */
    HybridRun(Path directory, CloudProcess cloud, int width) {
        this.directory = directory;
        this.cloud = cloud;
        this.bucket = "s3://bucket/" + directory.getFileName();
        this.width = width;
        write();
    }

    private void write() {
        String log = directory.resolve("ran").toString();
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("main.nf"), """
                    process MAKE {
                        tag "$x"
                        input: val x
                        output: path "made-${x}.txt"
                        script:
                        \"""
                        echo "begin MAKE $x" >> LOG
                        sleep 0.0$x
                        seq $x 1000 > made-${x}.txt
                        echo "end MAKE $x" >> LOG
                        \"""
                    }
                    process SUM {
                        tag "$made.name"
                        executor 'awsbatch'
                        queue 'queue'
                        container 'debian:12-slim'
                        input: path made
                        output: path "sum-${made.name}"
                        script:
                        \"""
                        echo "begin SUM $made" >> LOG
                        sleep 0.1
                        while [ -e HOLD ]; do sleep 0.1; done
                        cksum < $made > sum-$made
                        echo "end SUM $made" >> LOG
                        \"""
                    }
                    process CHECK {
                        tag "$sum.name"
                        input: path sum
                        output: path "check-${sum.name}"
                        script:
                        \"""
                        echo "begin CHECK $sum" >> LOG
                        rev $sum > check-$sum
                        echo "end CHECK $sum" >> LOG
                        \"""
                    }
                    process JOIN {
                        executor 'awsbatch'
                        queue 'queue'
                        container 'debian:12-slim'
                        publishDir 'results', mode: 'copy'
                        input: path checks
                        output: path 'joined.txt'
                        script:
                        \"""
                        echo "begin JOIN" >> LOG
                        cat $checks > joined.txt
                        echo "end JOIN" >> LOG
                        \"""
                    }
                    workflow {
                        MAKE(channel.of(1..WIDTH)) | SUM | CHECK
                        JOIN(CHECK.out.toSortedList { a, b -> a.name <=> b.name })
                    }
                    """.replace("LOG", log)
                    .replace("HOLD", directory.resolve("hold").toString())
                    .replace("WIDTH", String.valueOf(width)));
            Files.writeString(directory.resolve("nextflow.config"), """
                    executor.'$awsbatch'.pollInterval = '100 ms'
                    executor.'$local'.cpus = 4
                    penstock.retryDelay = '100 ms'
                    penstock.lostAfter = '%d ms'
                    """.formatted(LOST_AFTER.toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets jobs go on until {@link #release}. */
    HybridRun hold() throws IOException {
        Files.writeString(directory.resolve("hold"), "");
        return this;
    }

    void release() throws IOException {
        Files.delete(directory.resolve("hold"));
    }

    /** Returns what a run must come to: what its scripts make, by one script. */
    static byte[] expected(int width) {
        String all = "for x in $(seq " + width + "); do seq $x 1000 | cksum | rev; done";
        try {
            Process shell = new ProcessBuilder("bash", "-c", all).start();
            return shell.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path directory() {
        return directory;
    }

    /** Starts the program; what it says is added to a file. */
    Process start(String... more) {
        return startIn(directory, more);
    }

    /** Starts the program in another directory. */
    Process startIn(Path place, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "main.nf", "-b", bucket));
        arguments.addAll(Arrays.asList(more));
        try {
            ProcessBuilder builder = Child.java(Main.class, arguments)
                    .directory(place.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("said").toFile()));
            builder.environment().putAll(cloud.environment());
            builder.environment().put("HOME", directory.toString());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the script by a program that ends at a step, or nowhere; returns its exit status. */
    int head(String step, Duration clockOffset) {
        try {
            ProcessBuilder builder = Child.java(
                            Head.class,
                            List.of(directory.toString(), bucket, step, String.valueOf(clockOffset.toSeconds())))
                    .directory(directory.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("said").toFile()));
            builder.environment().putAll(cloud.environment());
            Process process = builder.start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.onExit().join().exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the program and kills it after some time; tells whether it had ended by itself. */
    boolean runAndKill(Duration after, String... more) {
        Process process = start(more);
        try {
            if (process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue()).as(this::said).isZero();
                return true;
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
        return process.onExit().join().exitValue() != KILLED;
    }

    /** Kills the program at random moments, resuming it each time, until it comes to its end or was killed often enough. */
    int runAndKill(Random random, int times, Duration longest) {
        int kills = 0;
        boolean first = true;
        while (kills < times) {
            Duration after = Duration.ofMillis(random.nextInt((int) longest.toMillis()));
            if (first ? runAndKill(after) : runAndKill(after, "-resume")) {
                return kills;
            }
            first = false;
            kills++;
        }
        return kills;
    }

    /** Runs the program to its end. */
    HybridRun finish(String... more) {
        Process process = start(more);
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(this::said)
                    .isTrue();
            assertThat(process.exitValue()).as(this::said).isZero();
            return this;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Checks the result, that every script ran exactly once, that no name of a job was used twice, and that nothing runs. */
    void assertAsIfNothingHadHappened(byte[] expected) {
        assertResult(expected);
        assertThat(said()).doesNotContain("may still run");
        assertThat(lines("ran")).as(this::said).doesNotHaveDuplicates().hasSize(2 * (3 * width + 1));
        assertThat(cloud.jobs("ps-"))
                .as(this::said)
                .extracting(JobSummary::jobName)
                .doesNotHaveDuplicates();
        assertNothingRuns();
    }

    void assertResult(byte[] expected) {
        assertThat(directory.resolve("results/joined.txt")).as(this::said).hasBinaryContent(expected);
    }

    void assertNothingRuns() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(cloud.jobs("ps-"))
                        .allMatch(job -> job.status() == JobStatus.SUCCEEDED || job.status() == JobStatus.FAILED));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(launchers()).isEmpty());
    }

    /** Returns the launchers of this machine that run in one of our work directories. */
    private List<String> launchers() {
        String work = directory.resolve("work").toString();
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().arguments().stream())
                .flatMap(Stream::of)
                .filter(word -> word.startsWith(work))
                .toList();
    }

    List<String> lines(String file) {
        try {
            return Files.exists(directory.resolve(file)) ? Files.readAllLines(directory.resolve(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String said() {
        return directory + ":\n" + String.join("\n", lines("said")) + "\n--- ran\n" + String.join("\n", lines("ran"));
    }
}
