package io.penstock.aws.launch;

import io.penstock.aws.settings.TransferSettings;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.launch.LauncherStatus;
import io.penstock.spi.launch.ShellWords;
import java.util.List;

/**
 * The container's command: a few words that are the same for every task of a run, and one S3 key. They find the
 * {@code aws} command, fetch the launcher into a fresh directory and run it there.
 */
public final class ContainerCommand {
    /** The exit status of a container that has no {@code aws} command. */
    public static final int NO_AWS_COMMAND = 250;

    private final List<String> words;

    /** Creates the command of a run. */
    public ContainerCommand(TransferSettings settings) {
        CopyTool tool = CopyTool.of(settings);
        String search = "a=$(command -v " + tool.name() + ")";
        String find = settings.cliPath()
                .map(path -> "a=" + ShellWords.quote(path) + "; [ -x \"$a\" ] || " + search)
                .orElse(search);
        String text = find + " || { echo 'penstock: this container has no " + tool.name()
                + " command; install it in the image, or set "
                + "aws.batch.cliPath to where the host has it' >&2; exit " + NO_AWS_COMMAND + "; }; "
                + "d=$(mktemp -d) && cd \"$d\" || exit " + LauncherStatus.STAGE_IN_FAILED
                + "; k=${0#s3://}; n=1; until " + tool.fetch(WorkFile.LAUNCHER)
                + "; do [ $n -lt " + settings.maxTransferAttempts() + " ] || exit " + LauncherStatus.STAGE_IN_FAILED
                + "; n=$((n+1)); sleep " + settings.delayBetweenAttempts().toSeconds()
                + "; done; PENSTOCK_AWS=$a PENSTOCK_SCRATCH=$d exec /bin/bash " + WorkFile.LAUNCHER;
        this.words = List.of("/bin/bash", "-o", "pipefail", "-c", text);
    }

    /** Returns the command that runs the launcher of a work directory. */
    public List<String> words(FileLocation workDirectory) {
        List<String> command = new java.util.ArrayList<>(words);
        command.add(workDirectory.resolve(WorkFile.LAUNCHER).toString());
        return List.copyOf(command);
    }
}
