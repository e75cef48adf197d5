package io.penstock.aws;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
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
        names();
        for (AwsOption<?> option : AwsOptions.ofAws()) {
            OptionNames.olderThan(option.name()).forEach(old -> read(old, option));
            read(option.name(), option);
        }
        pair("aws.accessKey", "aws.secretKey");
        pair("aws.secretKey", "aws.accessKey");
        new CombinedOptions(this::text, this::problem).read(settings);
        if (text("aws.client.storageKmsKeyId").isPresent()
                && text("aws.client.storageEncryption")
                        .filter(how -> !how.equals(SettingChecks.WITH_KEY))
                        .isPresent()) {
            problem(
                    "aws.client.storageKmsKeyId",
                    " needs aws.client.storageEncryption = '" + SettingChecks.WITH_KEY + "'");
        }
        idle();
        run();
        if (!problems.isEmpty()) {
            throw new PenstockException(ErrorCode.CONFIGURATION, String.join("\n", problems));
        }
        return settings.build();
    }

    private void names() {
        for (Map.Entry<String, DirectiveValue> entry : new TreeMap<>(configuration.scope("aws")).entrySet()) {
            String name = "aws." + entry.getKey();
            String place = entry.getValue().origin().fileAndLine();
            if (isScope(entry.getKey(), entry.getValue())) {
                continue;
            }
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
        value(name)
                .ifPresent(value -> option.read(value, settings)
                        .ifPresent(wrong ->
                                problem(name, wrong.substring(option.name().length()))));
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

    /** What some other setting makes idle is told. */
    private void idle() {
        boolean fargate = text("aws.batch.platformType")
                .filter("fargate"::equalsIgnoreCase)
                .isPresent();
        if (!fargate) {
            idle("aws.batch.assignPublicIp", "aws.batch.platformType is ec2");
            idle("aws.batch.fargatePlatformVersion", "aws.batch.platformType is ec2");
        }
        if (text("aws.batch.shareIdentifier").isEmpty()) {
            idle("aws.batch.schedulingPriority", "it counts among jobs of an aws.batch.shareIdentifier");
        }
    }

    private void idle(String name, String why) {
        configuration
                .setting(name)
                .filter(value -> !Boolean.FALSE.equals(value.value()))
                .ifPresent(value ->
                        settings.addWarnings(value.origin().fileAndLine() + ": " + name + " has no effect: " + why));
    }

    private void pair(String present, String needed) {
        if (configuration.setting(present).isPresent()
                && configuration.setting(needed).isEmpty()) {
            problem(present, " needs " + needed + " beside it");
        }
    }

    private void run() {
        for (AwsOption<?> option : AwsOptions.ofRun()) {
            read(option.name(), option);
            read(option.name().replace("executor.", "executor.$awsbatch."), option);
        }
        Stream.of(text("bucketDir"), text("workDir").filter(directory -> directory.startsWith("s3://")))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(directory -> settings.workRoot(FileLocation.parse(directory)));
    }

    private void problem(String name, String wrong) {
        String place = configuration
                .setting(name)
                .map(value -> value.origin().fileAndLine() + ": ")
                .orElse("");
        problems.add(place + name + wrong);
    }
}
