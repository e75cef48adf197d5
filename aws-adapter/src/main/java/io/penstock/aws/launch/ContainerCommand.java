package io.penstock.aws.launch;

import io.penstock.aws.settings.TransferSettings;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.launch.LauncherStatus;
import io.penstock.spi.launch.ShellWords;
import java.util.List;
import java.util.Optional;

/**
 * The container's command: a few words that are the same for every task of a run, and one S3 key. They find the
 * {@code aws} command, fetch the launcher into a fresh directory and run it there.
 */
public final class ContainerCommand {
    /** The exit status of a container that has no {@code aws} command. */
    public static final int NO_AWS_COMMAND = 250;

    private final TransferSettings settings;
    private final CopyTool tool;

    /** Creates the command of a run. */
    public ContainerCommand(TransferSettings settings) {
        this.settings = settings;
        this.tool = CopyTool.of(settings);
    }

    /** Returns the command that runs the launcher of a work directory. */
    public List<String> words(FileLocation workDirectory) {
        return words("", tool.fetch(WorkFile.LAUNCHER), workDirectory.resolve(WorkFile.LAUNCHER));
    }

    /**
     * Returns the command that runs one of many launchers, the one that {@code AWS_BATCH_JOB_ARRAY_INDEX} tells; empty where the
     * program that copies files cannot get a part of one.
     *
     * @param launchers all of them behind one another
     * @param length how many bytes each has
     */
    public Optional<List<String>> words(FileLocation launchers, int length) {
        String range = "b=$((AWS_BATCH_JOB_ARRAY_INDEX*" + length + ")); r=bytes=$b-$((b+" + (length - 1) + ")); ";
        return tool.fetchPart(WorkFile.LAUNCHER).map(fetch -> words(range, fetch, launchers));
    }

    private List<String> words(String before, String fetch, FileLocation launcher) {
        String text = find() + " || { echo 'penstock: this container has no " + tool.name()
                + " command; install it in the image, or set "
                + "aws.batch.cliPath to where the host has it' >&2; exit " + NO_AWS_COMMAND + "; }; "
                + "d=$(mktemp -d) && cd \"$d\" || exit " + LauncherStatus.STAGE_IN_FAILED
                + "; " + before + "k=${0#s3://}; n=1; until " + fetch
                + "; do [ $n -lt " + settings.maxTransferAttempts() + " ] || exit " + LauncherStatus.STAGE_IN_FAILED
                + "; n=$((n+1)); sleep " + settings.delayBetweenAttempts().toSeconds()
                + "; done; PENSTOCK_AWS=$a PENSTOCK_SCRATCH=$d exec /bin/bash " + WorkFile.LAUNCHER;
        return List.of("/bin/bash", "-o", "pipefail", "-c", text, launcher.toString());
    }

    private String find() {
        String search = "a=$(command -v " + tool.name() + ")";
        return settings.cliPath()
                .map(path -> "a=" + ShellWords.quote(path) + "; [ -x \"$a\" ] || " + search)
                .orElse(search);
    }
}
