package io.penstock.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What finds a launcher's process again after the JVM that started it is gone.
 *
 * @param pid its process id
 * @param startMillis when it began, in milliseconds since 1970; 0 if unknown
 */
record ProcessToken(long pid, long startMillis) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

    /** Two JVMs may work out the time of the system's start, and thus of a process, a little differently. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    static ProcessToken of(ProcessHandle process) {
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return new ProcessToken(process.pid(), start);
    }

    static Optional<ProcessToken> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new ProcessToken(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** Returns the process if it still runs: this id, begun then, and with this word among its arguments if one can see those. */
    Optional<ProcessHandle> find(String argument) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::beganThen)
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(argument))
                        .orElse(true));
    }

    private boolean beganThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Math.abs(start.toEpochMilli() - startMillis) <= TOLERANCE.toMillis())
                .orElse(true);
    }

    @Override
    public String toString() {
        return pid + ":" + startMillis;
    }
}
