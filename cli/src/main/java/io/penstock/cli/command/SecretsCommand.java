package io.penstock.cli.command;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.render.Console;
import io.penstock.cli.run.Surroundings;
import io.penstock.config.eval.NearestName;
import io.penstock.local.Local;
import io.penstock.local.SecretStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock secrets}: keeps secrets for tasks and configuration files. */
@Command(
        name = "secrets",
        header = "Keep secrets for tasks and configuration files.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = {
            "penstock secrets list",
            "penstock secrets set NAME [VALUE]",
            "penstock secrets get NAME",
            "penstock secrets delete NAME"
        },
        description = {
            "",
            "A process of this machine gets a secret as a variable of its environment by the directive 'secret'; a configuration"
                    + " file reads it as secrets.NAME. They are kept in ~/.penstock/secrets, which only you may read, and"
                    + " are masked where configuration is shown. Without VALUE a line of the standard input is it, so that it"
                    + " stands in no history of commands."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        separator = " ",
        sortOptions = false)
final class SecretsCommand implements Callable<Integer> {
    private final Console console;
    private final Surroundings surroundings;

    // Set by picocli before anything else is called.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    /** What to do. */
    private enum Action {
        LIST,
        SET,
        GET,
        DELETE
    }

    @Parameters(index = "0", paramLabel = "ACTION", description = "list, set, get or delete.")
    private Action action = Action.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The secret's name.")
    private @Nullable String name;

    @Parameters(index = "2", arity = "0..1", paramLabel = "VALUE", description = "Its value, of one line.")
    private @Nullable String value;

    SecretsCommand(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        SecretStore store = Local.secrets(surroundings.secrets());
        if (value != null && action != Action.SET) {
            throw new ParameterException(spec.commandLine(), "unexpected argument behind the name");
        }
        switch (action) {
            case LIST -> store.names().forEach(console.out()::println);
            case SET -> store.set(named(), value == null ? read() : value);
            case GET -> console.out().println(store.value(named()).orElseThrow(() -> unknown(store)));
            case DELETE -> {
                if (!store.delete(named())) {
                    throw unknown(store);
                }
            }
        }
        return ExitCode.OK.status();
    }

    private String named() {
        if (name == null) {
            throw new ParameterException(
                    spec.commandLine(), "'" + action.name().toLowerCase(Locale.ROOT) + "' needs the name of a secret");
        }
        return name;
    }

    private PenstockException unknown(SecretStore store) {
        return new PenstockException(
                ErrorCode.ARGUMENT,
                "there is no secret '" + name + "'" + NearestName.suggestion(String.valueOf(name), store.names()));
    }

    private static String read() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                throw new PenstockException(
                        ErrorCode.ARGUMENT, "there is no value: neither behind the name nor on the standard input");
            }
            return line;
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot read the standard input: " + e, e);
        }
    }
}
