package io.penstock.cli.command;

import io.penstock.cli.history.CancelSession;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.render.Console;
import io.penstock.cli.run.Surroundings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code penstock cancel}: ends what a run left behind. */
@Command(
        name = "cancel",
        header = "End a run, or what a run that was killed has left behind.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = "penstock cancel [OPTION]... [RUN]",
        description = {
            "",
            "Ends processes of this machine and jobs of AWS Batch, and waits until they have ended. RUN is the name of a run,"
                    + " the beginning of it, or 'last'; the last one by default. A run that goes on is asked to end, as by"
                    + " Ctrl-C. The exit status is 4 if something was not seen to end."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        separator = " ",
        sortOptions = false)
final class CancelCommand implements Callable<Integer> {
    private final Console console;
    private final Surroundings surroundings;

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The run to end.")
    private @Nullable String run;

    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    CancelCommand(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        boolean all = new CancelSession(surroundings, configuration, this::say).cancel(run);
        return (all ? ExitCode.OK : ExitCode.BACK_END).status();
    }

    private void say(String line) {
        console.out().println(line);
        console.out().flush();
    }
}
