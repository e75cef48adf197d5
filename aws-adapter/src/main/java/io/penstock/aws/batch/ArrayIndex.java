package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.launch.ContainerCommand;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.FileStore;
import io.penstock.spi.launch.ShellWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The launchers of array jobs, all in one object, each filled up to the same length: {@code AWS_BATCH_JOB_ARRAY_INDEX} tells a child
 * where its own lies, so that it gets that alone by one request. Where they are too large for that, or the program that copies
 * files gets only whole objects, there is a script that knows where each task's launcher lies. It is there always, in a directory of
 * the job's name, so that a later run finds out which child a task is. Thread-safe.
 */
final class ArrayIndex {
    private static final String DIRECTORY = ".penstock/arrays/";
    private static final int LONGEST_PROCESS = 80;
    private static final int FIRST_LINE = 2;
    private static final String TOGETHER = "launchers";
    private static final int MOST_TOGETHER = 64 << 20;

    private final FileStore store;
    private final Patience patience;
    private final Supplier<FileLocation> root;
    private final OncePerKey<List<String>> read = new OncePerKey<>();

    /**
     * Creates an index.
     *
     * @param root the directory that attempts' directories lie in
     */
    ArrayIndex(FileStore store, Patience patience, Supplier<FileLocation> root) {
        this.store = store;
        this.patience = patience;
        this.root = root;
    }

    /** Returns what the names of array jobs of a process begin with. */
    static String prefix(String process) {
        String name = process.replaceAll("[^A-Za-z0-9_-]", "_");
        return "ps-array-" + name.substring(0, Math.min(name.length(), LONGEST_PROCESS)) + "-";
    }

    /** Returns the name of the array job of some attempts, the same whenever it is asked for. */
    static String jobName(List<TaskAttempt> attempts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            attempts.forEach(attempt -> digest.update(attempt.hash().hex().getBytes(StandardCharsets.US_ASCII)));
            return prefix(attempts.get(0).processName()) + HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String line(TaskAttempt attempt) {
        return ShellWords.quote(
                attempt.workDirectory().resolve(WorkFile.LAUNCHER).toString());
    }

    private FileLocation directory(String jobName) {
        return root.get().resolve(DIRECTORY + jobName);
    }

    /** Writes what the array job of some attempts runs, and returns the words that run it. */
    List<String> write(List<ArrayAssembly.Member> members, ContainerCommand command, SubmissionNumber number) {
        List<TaskAttempt> attempts =
                members.stream().map(member -> member.attempt().attempt()).toList();
        FileLocation directory = directory(jobName(attempts));
        put(directory.resolve(WorkFile.LAUNCHER), list(attempts, number, command.words(directory)));
        List<byte[]> launchers = members.stream()
                .map(member -> number.guard(member.launcher()).getBytes(StandardCharsets.UTF_8))
                .toList();
        int length =
                launchers.stream().mapToInt(launcher -> launcher.length).max().orElse(0);
        FileLocation together = directory.resolve(TOGETHER);
        Optional<List<String>> words =
                (long) length * launchers.size() > MOST_TOGETHER ? Optional.empty() : command.words(together, length);
        words.ifPresent(used -> put(together, records(launchers, length)));
        return words.orElseGet(() -> command.words(directory));
    }

    private void put(FileLocation file, byte[] content) {
        patience.call(() -> {
            store.write(file, content);
            return file;
        });
    }

    /** A script that runs the launcher in a child's own directory, at the price of one more request. */
    private static byte[] list(List<TaskAttempt> attempts, SubmissionNumber number, List<String> words) {
        List<String> lines = new ArrayList<>(List.of("#!/bin/bash", "launchers=("));
        attempts.forEach(attempt -> lines.add(line(attempt)));
        lines.addAll(List.of(
                ")",
                number.check(),
                "cd / && rm -rf -- \"$PENSTOCK_SCRATCH\"",
                // The command that fetched this fetches and runs the task's own launcher.
                "exec " + ShellWords.join(words.subList(0, words.size() - 1))
                        + " \"${launchers[$AWS_BATCH_JOB_ARRAY_INDEX]}\"",
                ""));
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] records(List<byte[]> launchers, int length) {
        byte[] records = new byte[length * launchers.size()];
        // To bash, empty lines behind a launcher are nothing.
        Arrays.fill(records, (byte) '\n');
        for (int i = 0; i < launchers.size(); i++) {
            System.arraycopy(launchers.get(i), 0, records, i * length, launchers.get(i).length);
        }
        return records;
    }

    /** Returns which child of an array job an attempt is; empty if it is none. */
    OptionalInt find(String jobName, TaskAttempt attempt) {
        int at = read.get(jobName, () -> patience.call(() -> lines(directory(jobName))))
                .indexOf(line(attempt));
        return at < FIRST_LINE ? OptionalInt.empty() : OptionalInt.of(at - FIRST_LINE);
    }

    private List<String> lines(FileLocation directory) {
        FileLocation file = directory.resolve(WorkFile.LAUNCHER);
        try (InputStream in = store.read(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.UNAVAILABLE, "cannot read " + file + ": " + e.getMessage(), e);
        } catch (PenstockException e) {
            if (e.code() == ErrorCode.FILE_NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }
}
