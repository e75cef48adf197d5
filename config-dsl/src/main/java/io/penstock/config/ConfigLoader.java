package io.penstock.config;

import io.penstock.config.check.ConfigProblem;
import io.penstock.config.check.InvalidConfigurationException;
import io.penstock.config.check.OptionCheck;
import io.penstock.config.check.ProblemLog;
import io.penstock.config.eval.Dialect;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.load.ConfigEvaluator;
import io.penstock.config.load.ConfigFiles;
import io.penstock.config.load.ConfigText;
import io.penstock.config.load.Parameters;
import io.penstock.config.load.Profiles;
import io.penstock.config.load.SecretNames;
import io.penstock.config.model.ConfigScope;
import io.penstock.config.model.Origin;
import io.penstock.config.syntax.SourceText;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.selector.DirectiveLayer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Loads configuration files: evaluates them in order, later ones over earlier ones, parameters of the caller over all.
 *
 * <pre>{@code
 * Configuration configuration = ConfigLoader.builder()
 *         .file(Path.of("nextflow.config"))
 *         .profile("docker")
 *         .parameters(Map.of("outdir", "results"), "command line")
 *         .environment(System.getenv())
 *         .build()
 *         .load();
 * }</pre>
 */
public final class ConfigLoader {
    private final Builder settings;

    private ConfigLoader(Builder settings) {
        this.settings = settings;
    }

    /** Returns a builder for a loader without files. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads and evaluates the files.
     *
     * @throws InvalidConfigurationException with all mistakes of all files, each with file, line and column
     */
    public Configuration load() {
        return load(attempt());
    }

    /**
     * Reads and evaluates the files once more for each of their profiles, and returns all that they say to look at it: what stands
     * outside of profiles, and below {@code profiles} what each profile sets. No run works with it, and what was chosen does not count.
     *
     * @throws InvalidConfigurationException as {@link #load} does
     */
    public Configuration survey() {
        LoadAttempt usual = attempt(List.of(), settings.printer);
        ProfileSurvey survey = new ProfileSurvey(load(usual).root());
        for (String profile : usual.configuration().profiles()) {
            survey.add(profile, load(attempt(List.of(profile), line -> {})).root());
        }
        return usual.configuration().showing(survey.all());
    }

    private static Configuration load(LoadAttempt attempt) {
        List<ConfigProblem> errors = attempt.problems().of(ConfigProblem.Severity.ERROR);
        if (!errors.isEmpty()) {
            throw new InvalidConfigurationException(errors);
        }
        return attempt.configuration();
    }

    /** Reads and evaluates the files as far as they can be. */
    LoadAttempt attempt() {
        return attempt(settings.profiles, settings.printer);
    }

    private LoadAttempt attempt(List<String> chosen, Consumer<String> printer) {
        Parameters parameters = new Parameters();
        settings.parameters.forEach(given -> parameters.fix(given.values(), given.origin()));
        Profiles profiles = new Profiles(chosen);
        Dialect.Builder dialect = Dialect.builder()
                .environment(settings.environment)
                .printer(printer)
                .errorPrinter(printer);
        SecretNames secrets = new SecretNames(settings.secrets);
        Map<String, Object> variables = new LinkedHashMap<>(settings.variables);
        variables.put("secrets", secrets);
        ConfigEvaluator evaluator =
                new ConfigEvaluator(dialect.types(secrets), parameters, profiles, variables, settings.remote);
        ConfigScope root = evaluate(evaluator);
        root.set(List.of("params"), parameters.values(), Origin.at(SourcePosition.named("params")));
        evaluator.finish(root);
        ProblemLog problems = evaluator.problems();
        profiles.requireChosen(problems);
        secrets.missing()
                .forEach((place, name) -> problems.warning(
                        place, "the secret '" + name + "' is not set; 'penstock secrets set " + name + "' sets it"));
        List<DirectiveLayer> layers = new ProcessLayers(problems).read(root);
        OptionCheck.check(root, problems);
        return new LoadAttempt(
                new Configuration(root, layers, profiles.declared(), problems, secrets.used()),
                problems,
                evaluator.included());
    }

    /**
     * What came of a load.
     *
     * @param configuration what could be read
     * @param problems what is wrong with it
     * @param included the files that others included
     */
    record LoadAttempt(Configuration configuration, ProblemLog problems, Set<Path> included) {}

    private ConfigScope evaluate(ConfigEvaluator evaluator) {
        ConfigScope root = new ConfigScope();
        for (Supplier<ConfigText> file : settings.files) {
            try {
                root.merge(evaluator.file(file.get()));
            } catch (EvaluationException e) {
                evaluator.problems().error(SourcePosition.named("command line"), e.reason());
            }
        }
        return root;
    }

    /** Parameters from one place. */
    private record GivenParameters(Map<String, ?> values, Origin origin) {}

    /** Builds a {@link ConfigLoader}. */
    public static final class Builder {
        private final List<Supplier<ConfigText>> files = new ArrayList<>();
        private final List<String> profiles = new ArrayList<>();
        private final List<GivenParameters> parameters = new ArrayList<>();
        private final Map<String, Object> variables = new LinkedHashMap<>();
        private Map<String, String> environment = Map.of();
        private Consumer<String> printer = line -> {};
        private @Nullable Function<URI, String> remote;

        private Function<String, Optional<String>> secrets = name -> Optional.empty();

        private Builder() {}

        /** Adds a file; it is read when the configuration is loaded, and must exist then. Later files win. */
        public Builder file(Path file) {
            files.add(() -> ConfigFiles.read(file));
            return this;
        }

        /**
         * Adds a file as a part of the configuration with a name, such as {@code home}, which the origins of its values tell.
         *
         * @see #file(Path)
         */
        public Builder file(Path file, String layer) {
            files.add(() -> ConfigFiles.read(file).in(layer));
            return this;
        }

        /** Adds text as if it were a file of that name that lies nowhere; its includes are relative to the current directory. */
        public Builder text(String name, String text) {
            files.add(() -> new ConfigText(SourceText.configuration(name, text), null));
            return this;
        }

        /** Adds a profile; profiles apply in the order added. Without any, {@code standard} applies where it is declared. */
        public Builder profile(String name) {
            profiles.add(name);
            return this;
        }

        /**
         * Adds parameters that files cannot change; later ones win.
         *
         * @param values parameters by name; maps within are merged
         * @param source where they come from, for messages: {@code command line} or the name of a file
         */
        public Builder parameters(Map<String, ?> values, String source) {
            parameters.add(new GivenParameters(new LinkedHashMap<>(values), Origin.at(SourcePosition.named(source))));
            return this;
        }

        /** Sets the environment variables that {@code env()} and {@code System.getenv()} return; none by default. */
        public Builder environment(Map<String, String> variables) {
            environment = Map.copyOf(variables);
            return this;
        }

        /** Sets where {@code secrets.NAME} finds its values, empty for one that is not set; none are by default. */
        public Builder secrets(Function<String, Optional<String>> values) {
            secrets = values;
            return this;
        }

        /** Sets a name that expressions see, such as {@code projectDir}. */
        public Builder variable(String name, Object value) {
            variables.put(name, value);
            return this;
        }

        /** Sets where {@code println} in a file writes its lines; nowhere by default. */
        public Builder printer(Consumer<String> lines) {
            printer = lines;
            return this;
        }

        /**
         * Allows files to include others by {@code http} and {@code https} addresses, which is refused by default.
         *
         * @param reader returns the text at an address; a {@link io.penstock.api.PenstockException} of it becomes an error of
         *     the file that includes
         */
        public Builder remoteFiles(Function<URI, String> reader) {
            remote = reader;
            return this;
        }

        /** Returns the loader. */
        public ConfigLoader build() {
            return new ConfigLoader(this);
        }
    }
}
