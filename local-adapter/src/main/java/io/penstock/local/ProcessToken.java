package io.penstock.local;

import io.penstock.local.machine.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What finds a launcher's process again after the JVM that started it is gone.
 *
 * @param pid its process id
 * @param start when it began: {@code t<ticks>@<boot>}, the kernel's count since the system started, which nobody can set back; or
 *     milliseconds since 1970 where there is no such count, 0 if unknown
 * @param processes the number of the name space of processes that it is in; empty where nobody knows
 * @param host the host that it runs on; empty in tokens that were made when they did not tell
 */
record ProcessToken(long pid, String start, String processes, String host) {
    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,18}):(\\d{1,18}|t\\d{1,20}@[0-9a-f-]{1,40})(?:/(\\d{0,20})/([^\\s/]{0,255}))?");

    /** Where the start stands among the fields of /proc/PID/stat behind the name, which may hold anything. */
    private static final int START_FIELD = 19;

    /** Two JVMs may work out the time of the system's start, and thus of a process, a little differently. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    static ProcessToken of(ProcessHandle process, Machine machine) {
        String millis = process.info()
                .startInstant()
                .map(start -> Long.toString(start.toEpochMilli()))
                .orElse("0");
        return new ProcessToken(
                process.pid(), ticks(process.pid()).orElse(millis), machine.processes(), machine.host());
    }

    private static Optional<String> ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Optional.of("t" + fields[START_FIELD] + "@" + Machine.here().boot());
        } catch (IOException | RuntimeException e) {
            // No Linux, or the process has just ended.
            return Optional.empty();
        }
    }

    static Optional<ProcessToken> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new ProcessToken(
                        Long.parseLong(matcher.group(1)),
                        matcher.group(2),
                        Objects.requireNonNullElse(matcher.group(3), ""),
                        Objects.requireNonNullElse(matcher.group(4), "")))
                : Optional.empty();
    }

    /** Returns the machine of the process. */
    Machine machine() {
        String boot = start.startsWith("t") ? start.substring(start.indexOf('@') + 1) : "";
        return new Machine(host, boot, processes);
    }

    /** Returns the process if it still runs: this id, begun then, and with this word among its arguments if one can see those. */
    Optional<ProcessHandle> find(String argument) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::beganThen)
                .filter(process -> arguments(process)
                        .map(arguments -> arguments.contains(argument))
                        .orElse(true));
    }

    /** Returns a shell that runs this script, if there is one; to edit or read the script is no such thing. */
    static Optional<ProcessHandle> running(String script) {
        return ProcessHandle.allProcesses()
                .filter(process -> arguments(process)
                        .filter(arguments ->
                                !arguments.isEmpty() && arguments.get(0).equals(script))
                        .isPresent())
                .filter(ProcessToken::isBash)
                .findFirst();
    }

    /** The program behind the name may bear a version, such as {@code bash-5.2}. */
    private static boolean isBash(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command ->
                        String.valueOf(Path.of(command).getFileName()).startsWith("bash"))
                .isPresent();
    }

    private static Optional<List<String>> arguments(ProcessHandle process) {
        return process.info().arguments().map(List::of);
    }

    private boolean beganThen(ProcessHandle process) {
        if (start.startsWith("t")) {
            return ticks(pid).filter(start::equals).isPresent();
        }
        return process.info()
                .startInstant()
                .map(began -> Math.abs(began.toEpochMilli() - Long.parseLong(start)) <= TOLERANCE.toMillis())
                .orElse(true);
    }

    @Override
    public String toString() {
        return pid + ":" + start + "/" + processes + "/" + host;
    }
}
