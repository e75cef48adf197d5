package io.penstock.local.ledger;

import io.penstock.local.machine.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program that holds a history, as it introduces itself in a file beside the lock: to read the lock's own file would, in
 * the holder's JVM, let go of the lock.
 *
 * @param pid its process
 * @param started when that began
 * @param host the host that it runs on; empty where it did not tell
 */
record Holder(long pid, Instant started, String host) {
    private static final String FILE = "holder";
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}) (\\S{1,40})(?: (\\S{1,255}))?\\s*");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    /** Returns this program. */
    static Holder self() {
        ProcessHandle process = ProcessHandle.current();
        return new Holder(
                process.pid(),
                process.info().startInstant().orElse(Instant.EPOCH),
                Machine.here().host());
    }

    /** Reads who holds the history of a directory, or held it last. */
    static Optional<Holder> of(Path directory) {
        try {
            Matcher matcher = TEXT.matcher(Files.readString(directory.resolve(FILE)));
            return matcher.matches()
                    ? Optional.of(new Holder(
                            Long.parseLong(matcher.group(1)),
                            Instant.parse(matcher.group(2)),
                            Objects.requireNonNullElse(matcher.group(3), "")))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Not there, or just being written: nobody that one could name.
            return Optional.empty();
        }
    }

    void introduce(Path directory) throws IOException {
        Files.writeString(directory.resolve(FILE), (pid + " " + started + " " + host).strip() + "\n");
    }

    static void leave(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(FILE));
    }

    /** Tells whether the program runs, on this machine. */
    boolean isAlive() {
        return isHere() && isRunning();
    }

    private boolean isHere() {
        return host.isEmpty() || host.equals(Machine.here().host());
    }

    private boolean isRunning() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .filter(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                .isPresent();
    }

    boolean isSelf() {
        return pid == ProcessHandle.current().pid() && isAlive();
    }

    @Override
    public String toString() {
        return "process " + pid + (isHere() ? "" : " on host " + host) + ", which began at "
                + TIME.format(started.atZone(ZoneId.systemDefault()));
    }
}
