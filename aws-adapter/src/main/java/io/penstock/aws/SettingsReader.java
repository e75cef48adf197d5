package io.penstock.aws;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.settings.CredentialVariables;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.file.FileLocation;
import io.penstock.spi.ConfigurationSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads all settings of one configuration, and gathers what is wrong with it. */
final class SettingsReader {
    private final ConfigurationSource configuration;
    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();
    private final AwsBatchSettings.Builder settings = AwsBatchSettings.builder();

    SettingsReader(ConfigurationSource configuration, Map<String, String> environment) {
        this.configuration = configuration;
        this.environment = environment;
    }

    AwsBatchSettings read() {
        settings.environment(environment);
        CredentialVariables.NAMES.forEach(this::credential);
        names();
        for (AwsOption<?> option : AwsOptions.ofAws()) {
            OptionNames.olderThan(option.name()).forEach(old -> read(old, option));
            read(option.name(), option);
        }
        new CombinedOptions(this::text, this::problem).read(settings);
        run();
        try {
            AwsBatchSettings read = settings.build();
            if (problems.isEmpty()) {
                return withIdleOptions(read);
            }
        } catch (InvalidSettings e) {
            e.problems().forEach(problem -> problem(problem.name(), problem.wrong()));
        }
        throw new PenstockException(ErrorCode.CONFIGURATION, String.join("\n", problems));
    }

    private AwsBatchSettings withIdleOptions(AwsBatchSettings read) {
        AwsBatchSettings.Builder told = read.toBuilder();
        IdleOptions.in(read, this::isSet)
                .forEach((name, why) -> told.addWarnings(place(name) + name + " has no effect: " + why));
        return told.build();
    }

    /** What the scope env sets, every launcher says. */
    private void credential(String variable) {
        String name = "env." + variable;
        Optional.ofNullable(configuration.scope("env").get(variable))
                .ifPresent(value -> settings.addCredentialVariables(
                        name + " at " + value.origin().fileAndLine()));
    }

    private void names() {
        for (Map.Entry<String, DirectiveValue> entry : new TreeMap<>(configuration.scope("aws")).entrySet()) {
            String name = "aws." + entry.getKey();
            String place = entry.getValue().origin().fileAndLine();
            if (isScope(entry.getKey(), entry.getValue())) {
                continue;
            }
            settings.putOrigins(name, place);
            if (!OptionNames.isKnown(name)) {
                String hint = OptionNames.nearest(name)
                        .map(known -> "; did you mean " + known + "?")
                        .orElse("");
                problems.add(place + ": unknown option " + name + hint);
            }
            OptionNames.withoutEffect(name)
                    .ifPresent(why -> settings.addWarnings(place + ": " + name + " has no effect: " + why));
            OptionNames.newer(name)
                    .ifPresent(now -> settings.addWarnings(place + ": " + name + " is an old name; write " + now));
        }
    }

    private static boolean isScope(String name, DirectiveValue value) {
        return (name.equals("batch") || name.equals("client")) && value.value() instanceof Map;
    }

    private void read(String name, AwsOption<?> option) {
        value(name).ifPresent(value -> option.read(value, settings).ifPresent(wrong -> problem(name, wrong)));
    }

    private Optional<Object> value(String name) {
        Object value = configuration.setting(name).map(DirectiveValue::value).orElse(null);
        if (value instanceof DynamicValue) {
            problem(name, " must not depend on the task");
            return Optional.empty();
        }
        return Optional.ofNullable(value);
    }

    private Optional<String> text(String name) {
        return value(name).map(value -> value.toString().trim());
    }

    /** Tells whether somebody wrote an option; what is switched off needs no effect. */
    private boolean isSet(String name) {
        return configuration
                .setting(name)
                .filter(value -> !Boolean.FALSE.equals(value.value()))
                .isPresent();
    }

    private void run() {
        for (AwsOption<?> option : AwsOptions.ofRun()) {
            Stream.of(option.name(), option.name().replace("executor.", "executor.$awsbatch."))
                    .distinct()
                    .forEach(name -> read(name, option));
        }
        Stream.of("bucketDir", "workDir")
                .filter(name -> text(name)
                        .filter(directory -> name.equals("bucketDir") || directory.startsWith("s3://"))
                        .isPresent())
                .findFirst()
                .flatMap(configuration::setting)
                .ifPresent(directory -> settings.workRoot(FileLocation.parse(
                                String.valueOf(directory.value()).trim()))
                        .workRootOrigin(directory.origin().fileAndLine()));
    }

    private void problem(String name, String wrong) {
        problems.add(place(name) + name + wrong);
    }

    private String place(String name) {
        return configuration
                .setting(name)
                .map(value -> value.origin().fileAndLine() + ": ")
                .orElse("");
    }
}
