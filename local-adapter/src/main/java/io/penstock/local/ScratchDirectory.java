package io.penstock.local;

import io.penstock.domain.file.GlobPattern;
import io.penstock.domain.task.FileOutput;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.launch.ShellGlob;
import io.penstock.spi.launch.ShellWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lines of the launcher that let an attempt work in a directory of its own for as long as it runs: everything happens there, and
 * what counts is brought to the work directory at the end.
 */
final class ScratchDirectory {
    private static final String MEMORY_DISK = "ram-disk";
    private static final Map<String, String> PLACES =
            Map.of("true", "${TMPDIR:-/tmp}", "false", "", MEMORY_DISK, "/dev/shm");

    /** Inputs that only a wildcard matches are no outputs. What another pattern has brought already is gone after a move. */
    private static final String UNSTAGE = """
        penstock_unstage() {
            local file
            for file; do
                file=${file#./}
                [ -e "$file" ] && [ "$penstock_type" "$file" ] || continue
                case "$penstock_open$penstock_inputs" in open*$'\\n'"$file"$'\\n'*) continue ;; esac
                case $file in */*) mkdir -p -- "$penstock_work/${file%%/*}" || return ;; esac
                if [ -d "$file" ] && [ -d "$penstock_work/$file" ]; then
                    cp -RfL -- "$file/." "$penstock_work/$file/" || return
                else
                    %s "$file" "$penstock_work/$file" || return
                fi
            done
        }\
        """;

    private static final Map<String, String> TYPES = Map.of("file", "-f", "dir", "-d");

    private ScratchDirectory() {}

    /** Tells whether an attempt works in such a directory. */
    static boolean isWanted(TaskAttempt attempt) {
        return !place(attempt).isEmpty();
    }

    /** Returns the place to make it in, as a word of bash; a variable in it is one of the machine that the task runs on. */
    private static String place(TaskAttempt attempt) {
        String scratch = attempt.directives().scratch();
        return PLACES.getOrDefault(scratch, scratch);
    }

    /** Returns lines that make the directory and go there. */
    static List<String> enter(TaskAttempt attempt) {
        List<String> lines = new ArrayList<>();
        lines.add("penstock_work=$PWD");
        lines.add("penstock_place=\"" + place(attempt).replaceAll("([\"`\\\\])", "\\\\$1") + "\"");
        lines.add("mkdir -p -- \"$penstock_place\" && penstock_scratch=$(mktemp -d -p \"$penstock_place\")"
                + " && cd \"$penstock_scratch\" || exit");
        lines.add("for penstock_file in " + WorkFile.SCRIPT + " " + WorkFile.LAUNCHER + " " + WorkFile.IN
                + "; do [ ! -e \"$penstock_work/$penstock_file\" ] || cp -- \"$penstock_work/$penstock_file\""
                + " . || exit; done");
        String inputs = attempt.inputs().stream()
                .map(input -> input.stageName() + "\n")
                .collect(Collectors.joining("", "\n", ""));
        lines.add("penstock_inputs=" + ShellWords.quote(inputs));
        lines.add(UNSTAGE.formatted(
                UnstageMode.of(attempt.directives().stageOutMode()).command()));
        return lines;
    }

    /** Returns commands that bring the outputs to the work directory. */
    static List<String> stageOut(TaskAttempt attempt) {
        List<String> lines = new ArrayList<>();
        for (OutputRequest request : attempt.body().outputs()) {
            if (request instanceof FileOutput files && !files.patterns().isEmpty()) {
                files.patterns().forEach(pattern -> lines.add(stageOut(files, pattern)));
            }
        }
        return lines;
    }

    private static String stageOut(FileOutput files, String pattern) {
        boolean open = GlobPattern.isGlob(pattern) && !files.includeInputs();
        String command = "penstock_open=" + (open ? "open" : "") + " penstock_type="
                + TYPES.getOrDefault(files.type(), "-e") + " penstock_unstage "
                + ShellGlob.words(List.of(pattern));
        return files.hidden() ? "{ shopt -s dotglob && " + command + " && shopt -u dotglob; }" : command;
    }

    /** Returns commands that bring what the launcher keeps to the work directory. */
    static List<String> conclude() {
        List<String> kept = List.of(WorkFile.OUT, WorkFile.ERR, WorkFile.BEGUN, WorkFile.ENVIRONMENT, WorkFile.TRACE);
        return List.of(
                "for penstock_file in " + ShellWords.join(kept)
                        + "; do [ ! -e \"$penstock_file\" ] || cp -- \"$penstock_file\" \"$penstock_work/\"; done",
                "cd \"$penstock_work\"",
                "rm -rf -- \"$penstock_scratch\"");
    }
}
