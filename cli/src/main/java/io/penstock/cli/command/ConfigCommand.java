package io.penstock.cli.command;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.render.Console;
import io.penstock.cli.run.ConfigurationReader;
import io.penstock.cli.run.Surroundings;
import io.penstock.cli.settings.ConfigText;
import io.penstock.cli.settings.Origins;
import io.penstock.config.Configuration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code penstock config}: shows the configuration as a run would see it. */
@Command(
        name = "config",
        header = "Show the configuration as a run would see it, all files and profiles merged.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = "penstock config [OPTION]... [FILE|DIR] [--PARAMETER VALUE]...",
        description = {
            "",
            "Prints blocks that can be read back as a configuration file. Values of settings that are named like secrets"
                    + " (keys, tokens, passwords) are masked."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        separator = " ",
        sortOptions = false)
final class ConfigCommand extends PipelineCommand {
    private final Console console;
    private final Surroundings surroundings;
    private @Nullable PenstockException known;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|DIR",
            description =
                    "A project's directory or script, or a configuration file to read alone; the current directory"
                            + " by default.")
    private @Nullable String place;

    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    @ArgGroup
    private @Nullable Form form;

    @Option(
            names = {"-a", "-show-profiles"},
            description = "Show what each profile sets, too, instead of applying any.")
    private boolean allProfiles;

    @Option(names = "-origin", description = "Add to each value the file and line that it comes from.")
    private boolean origin;

    @Option(names = "--show-secrets", description = "Show the values of secrets too.")
    private boolean showSecrets;

    /** One way to print; blocks without any. */
    private static final class Form {
        @Option(names = "-flat", description = "Print a line 'key = value' per setting, sorted.")
        private boolean flat;

        @Option(names = "-json", description = "Print JSON.")
        private boolean json;

        @Option(
                names = "-value",
                paramLabel = "KEY",
                description = "Print the bare value of this setting alone; exit status 3 if it is not set.")
        private @Nullable String value;
    }

    ConfigCommand(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    /** Sets what picocli would set. */
    void configure(ConfigurationOptions options, @Nullable String named, Set<String> flags, @Nullable String key) {
        configuration = options;
        place = named;
        origin = flags.contains("-origin");
        showSecrets = flags.contains("--show-secrets");
        if (key != null || flags.contains("-flat") || flags.contains("-json")) {
            Form asked = new Form();
            asked.flat = flags.contains("-flat");
            asked.json = flags.contains("-json");
            asked.value = key;
            form = asked;
        }
    }

    /** Makes the command fail with an error that an earlier try ended in. */
    ConfigCommand failingWith(@Nullable PenstockException error) {
        known = error;
        return this;
    }

    @Override
    public Integer call() {
        if (known != null) {
            throw known;
        }
        if (allProfiles && !configuration.profiles().isEmpty()) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT, "-a shows every profile and applies none; leave -profile out, or -a");
        }
        ConfigurationReader usual = new ConfigurationReader(surroundings, console.err()::println);
        ConfigurationReader reader = allProfiles ? usual.showingProfiles() : usual;
        Configuration read = place == null
                ? reader.project(surroundings.directory(), configuration, parameters())
                : reader.named(place, configuration, parameters());
        Origins origins = Origins.from(surroundings.directory()).onlyIf(origin);
        console.out().print(text(new ConfigText(read, showSecrets, origins)));
        return ExitCode.OK.status();
    }

    private String text(ConfigText text) {
        if (form == null) {
            return text.blocks();
        }
        if (form.flat) {
            return text.flat();
        }
        return form.json || form.value == null ? text.json() : text.value(form.value);
    }
}
