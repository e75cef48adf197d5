package io.penstock.cli.option;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is run, and which part of it. */
public final class ScriptOptions {
    @Parameters(
            index = "0",
            arity = "1",
            paramLabel = "SCRIPT|DIR",
            description = "The script, or a directory with main.nf in it.")
    private String script = "";

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "What the script sees as 'args'.", hidden = true)
    private List<String> arguments = List.of();

    @Option(names = "-name", paramLabel = "NAME", description = "Name the run; by default it gets the time for a name.")
    private @Nullable String name;

    @Option(
            names = "-entry",
            paramLabel = "WORKFLOW",
            description = "Begin with this workflow instead of the one without a name.")
    private String entry = "";

    @Option(
            names = {"-stub-run", "-stub"},
            description = "Run the 'stub:' of every process that has one, instead of its script.")
    private boolean stubRun;

    @Option(names = "-preview", description = "Put the workflow together and run no task.")
    private boolean preview;

    @Option(
            names = "-dump-channels",
            paramLabel = "TAG[,TAG…]",
            arity = "0..1",
            fallbackValue = "*",
            description =
                    "Print what comes by the operators 'dump' with these tags; by all of them if no tag is named.")
    private String dumpTags = "";

    @Option(
            names = {"-main-script"},
            paramLabel = "FILE",
            description = "Run this script of the directory instead of main.nf.")
    private @Nullable String mainScript;

    /** Returns the script or directory, as typed. */
    public String script() {
        return mainScript == null ? script : script + "/" + mainScript;
    }

    /** Returns the words that follow the script. */
    public List<String> arguments() {
        return List.copyOf(arguments);
    }

    /** Returns the run's name, or another one where none was given. */
    public String name(String otherwise) {
        return name == null ? otherwise : name;
    }

    /** Returns the workflow to begin with; empty for the one without a name. */
    public String entry() {
        return entry;
    }

    /** Tells whether stubs run instead of scripts. */
    public boolean stubRun() {
        return stubRun;
    }

    /** Tells whether no task is run. */
    public boolean preview() {
        return preview;
    }

    /** Returns which {@code dump} operators print: their tags separated by commas, {@code *} for all; empty for none. */
    public String dumpTags() {
        return dumpTags;
    }
}
