package io.penstock.local;

import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.launch.ExitMarker;
import io.penstock.spi.launch.TraceFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an attempt left in its work directory. */
final class AttemptFiles {
    private static final Pattern IMAGE_REFUSED = Pattern.compile(
            "pull access denied|manifest unknown|repository does not exist|invalid reference format|name unknown|not found");
    /** The engines' own, for what they could not start; a script may end with the same. */
    private static final Set<Integer> ENGINE_FAILED = Set.of(125, 126, 127);

    private static final int TAIL = 2000;
    private static final long LITTLE_ROOM = 4096;
    private static final int SIGNAL = 128;

    private final Path directory;
    private final boolean inContainer;

    AttemptFiles(TaskAttempt attempt, boolean inContainer) {
        this.directory = attempt.workDirectory().toPath();
        this.inContainer = inContainer;
    }

    /** Returns the exit marker; empty if there is none, or not yet all of it. */
    Optional<ExitMarker> marker() {
        return ExitMarker.parse(text(WorkFile.EXIT));
    }

    /** Returns when the script ran, as far as the launcher came to write it. */
    Optional<TraceFile> times() {
        return TraceFile.parse(text(WorkFile.TRACE));
    }

    /**
     * Returns how the attempt ended.
     *
     * @param processStatus how the launcher ended, as a shell tells it; negative if unknown
     */
    TaskOutcome outcome(int processStatus) {
        return marker().map(this::ended).orElseGet(() -> vanished(processStatus));
    }

    private TaskOutcome ended(ExitMarker marker) {
        if (marker.isSuccess()) {
            return TaskOutcome.succeeded();
        }
        if (marker.isStaging()) {
            return TaskOutcome.failed(FailureClass.STAGING, "staging the inputs failed: " + tail(WorkFile.LOG));
        }
        if (marker.isSignal()) {
            return TaskOutcome.failed(
                    FailureClass.HOST, "the launcher was ended by signal " + (marker.status() - SIGNAL));
        }
        if (inContainer
                && ENGINE_FAILED.contains(marker.status())
                && !Files.exists(directory.resolve(WorkFile.BEGUN))) {
            return engineFailed(tail(WorkFile.ERR));
        }
        return TaskOutcome.toolExit(marker.status());
    }

    private static TaskOutcome engineFailed(String message) {
        boolean refused = IMAGE_REFUSED.matcher(message).find();
        return TaskOutcome.failed(
                refused ? FailureClass.IMAGE_PULL_FINAL : FailureClass.HOST,
                "the container could not be started: " + message);
    }

    private TaskOutcome vanished(int processStatus) {
        String log = tail(WorkFile.LOG);
        if (!Files.isDirectory(directory)) {
            return TaskOutcome.failed(FailureClass.LOST, "the work directory " + directory + " is gone");
        }
        if (FileErrors.isDiskFull(log) || !hasRoom()) {
            return TaskOutcome.failed(FailureClass.DISK_FULL, "the disk of " + directory + " is full: " + log);
        }
        if (processStatus < 0) {
            return TaskOutcome.failed(FailureClass.LOST, "the launcher ended without an exit marker: " + log);
        }
        if (processStatus > SIGNAL) {
            int signal = processStatus - SIGNAL;
            return TaskOutcome.failed(
                    FailureClass.HOST,
                    "the launcher was ended by signal " + signal + "; memory may have run out: " + log);
        }
        return TaskOutcome.failed(
                FailureClass.UNKNOWN,
                "the launcher ended with status " + processStatus + " and no exit marker; look for mistakes in"
                        + " beforeScript and afterScript: " + log);
    }

    /** A launcher that can write nothing cannot tell so either. */
    private boolean hasRoom() {
        try {
            return Files.getFileStore(directory).getUsableSpace() >= LITTLE_ROOM;
        } catch (IOException e) {
            return true;
        }
    }

    private String text(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            // Not there, or not yet: the same to whoever asks.
            return "";
        }
    }

    private String tail(String name) {
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve(name).toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL));
            byte[] end = new byte[TAIL];
            int length = Math.max(0, file.read(end));
            return new String(end, 0, length, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "(no " + name + ")";
        }
    }
}
