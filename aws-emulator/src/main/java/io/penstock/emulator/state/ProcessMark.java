package io.penstock.emulator.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process as it is known to those who did not start it: by its number and by when it began, since numbers are used again.
 *
 * @param pid its number
 * @param start {@code t}, the kernel's ticks from the system's start to that of the process, {@code @}, and the id of the
 *     system's start; {@code t@} where there is no such count
 */
public record ProcessMark(long pid, String start) {
    private static final Path PROCESSES = Path.of("/proc");

    /** Where the start stands in {@code /proc/PID/stat}, counted from behind the name, which may hold anything. */
    private static final int START_FIELD = 19;

    /** Returns the mark of a process that runs. */
    public static ProcessMark of(long pid) {
        try {
            String stat = Files.readString(PROCESSES.resolve(pid + "/stat"));
            String ticks = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1)[START_FIELD];
            String boot = Files.readString(PROCESSES.resolve("sys/kernel/random/boot_id"));
            return new ProcessMark(pid, "t" + ticks + "@" + boot.strip());
        } catch (IOException e) {
            return new ProcessMark(pid, "t@");
        }
    }

    /** Reads a mark from a line {@code PID START}. */
    public static Optional<ProcessMark> parse(String line) {
        String[] words = line.strip().split(" ", -1);
        boolean whole = line.endsWith("\n") && words.length == 2 && words[0].matches("\\d{1,18}");
        return whole ? Optional.of(new ProcessMark(Long.parseLong(words[0]), words[1])) : Optional.empty();
    }

    /** Reads a mark from a file that holds nothing else; a file that is not there, or not whole, has none. */
    public static Optional<ProcessMark> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the process if it still runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(process -> process.isAlive() && of(pid).equals(this));
    }

    /** Tells whether the process is known to have ended since the system's start, and no other has its number now. */
    public boolean isOver() {
        String boot = start.substring(start.indexOf('@') + 1);
        return ProcessHandle.of(pid).isEmpty()
                && of(ProcessHandle.current().pid()).start().endsWith("@" + boot);
    }

    @Override
    public String toString() {
        return pid + " " + start + "\n";
    }
}
