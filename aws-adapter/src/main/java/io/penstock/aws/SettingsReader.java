package io.penstock.aws;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.batch.CliPath;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.file.FileLocation;
import io.penstock.spi.ConfigurationSource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads all settings of one configuration. */
final class SettingsReader {
    private final ConfigurationSource configuration;
    private final Map<String, String> environment;
    private final OptionReader options;
    private final AwsBatchSettings.Builder settings = AwsBatchSettings.builder();

    SettingsReader(ConfigurationSource configuration, Map<String, String> environment) {
        this.configuration = configuration;
        this.environment = environment;
        this.options = new OptionReader(configuration);
    }

    AwsBatchSettings read() {
        settings.environment(environment);
        names();
        identity();
        client();
        storage();
        proxy();
        batch();
        run();
        if (!options.problems().isEmpty()) {
            throw new PenstockException(ErrorCode.CONFIGURATION, String.join("\n", options.problems()));
        }
        return settings.build();
    }

    private void names() {
        for (Map.Entry<String, DirectiveValue> entry : new TreeMap<>(configuration.scope("aws")).entrySet()) {
            String name = entry.getKey();
            String place = entry.getValue().origin().fileAndLine();
            if (isScope(name, entry.getValue())) {
                continue;
            }
            if (!KnownOptions.isKnown(name)) {
                String hint = KnownOptions.nearest(name)
                        .map(known -> "; did you mean aws." + known + "?")
                        .orElse("");
                options.problems().add(place + ": unknown option aws." + name + hint);
            }
            KnownOptions.withoutEffect(name)
                    .ifPresent(why -> settings.addWarnings(place + ": aws." + name + " has no effect: " + why));
        }
    }

    private static boolean isScope(String name, DirectiveValue value) {
        return (name.equals("batch") || name.equals("client")) && value.value() instanceof Map;
    }

    private void identity() {
        options.text("aws.accessKey", settings::accessKey);
        options.text("aws.secretKey", settings::secretKey);
        options.text("aws.sessionToken", settings::sessionToken);
        options.text("aws.profile", settings::profile);
        options.text("aws.region", settings::region);
        pair("aws.accessKey", "aws.secretKey");
        pair("aws.secretKey", "aws.accessKey");
    }

    private void pair(String present, String needed) {
        if (options.text(present).isPresent() && options.text(needed).isEmpty()) {
            problem(present, "needs " + needed + " beside it");
        }
    }

    private void client() {
        options.address("aws.client.endpoint", settings::endpoint);
        options.flag("aws.client.s3PathStyleAccess", settings::pathStyleAccess);
        options.flag("aws.client.anonymous", settings::anonymous);
        options.duration("aws.client.connectionTimeout", settings::connectionTimeout);
        options.duration("aws.client.socketTimeout", settings::socketTimeout);
        options.number("aws.client.maxErrorRetry", number("aws.client.maxErrorRetry", 0, 100, settings::maxErrorRetry));
        options.number(
                "aws.client.maxConcurrency", number("aws.client.maxConcurrency", 1, 1000, settings::maxConcurrency));
        options.size("aws.client.multipartThreshold", settings::multipartThreshold);
        options.size("aws.client.minimumPartSize", settings::minimumPartSize);
    }

    private void storage() {
        options.flag("aws.client.requesterPays", settings::requesterPays);
        options.text("aws.client.uploadStorageClass", settings::storageClass);
        options.text("aws.client.s3Acl", name -> settings.objectAcl(CannedAcls.name(name)));
        options.text("aws.client.storageKmsKeyId", settings::storageKmsKeyId);
        options.text("aws.client.storageEncryption", name -> {
            if (name.equals("AES256") || name.equals("aws:kms")) {
                settings.storageEncryption(name);
            } else {
                problem("aws.client.storageEncryption", "must be 'AES256' or 'aws:kms', not '" + name + "'");
            }
        });
    }

    private void proxy() {
        Optional<String> host = options.text("aws.client.proxyHost");
        if (host.isPresent()) {
            String user = options.text("aws.client.proxyUsername")
                    .map(name -> name + ":"
                            + options.text("aws.client.proxyPassword").orElse(""))
                    .orElse(null);
            List<Integer> port = new ArrayList<>(List.of(80));
            options.number("aws.client.proxyPort", value -> port.set(0, value));
            String scheme = options.text("aws.client.proxyScheme").orElse("http");
            try {
                settings.proxy(new URI(scheme, user, host.get(), port.get(0), null, null, null));
            } catch (java.net.URISyntaxException e) {
                problem("aws.client.proxyHost", "is no host: '" + host.get() + "'");
            }
        }
    }

    private void batch() {
        options.text("aws.batch.cliPath", path -> {
            CliPath.problem(path).ifPresent(wrong -> problem("aws.batch.cliPath", wrong));
            if (CliPath.problem(path).isEmpty()) {
                settings.cliPath(path);
            }
        });
        options.volumes("aws.batch.volumes", settings::volumes);
        options.text("aws.batch.jobRole", settings::jobRole);
        options.text("aws.batch.executionRole", settings::executionRole);
        options.text("aws.batch.logsGroup", settings::logsGroup);
        options.text("aws.batch.retryMode", settings::retryMode);
        options.text("aws.batch.shareIdentifier", settings::shareIdentifier);
        options.duration("aws.batch.delayBetweenAttempts", settings::delayBetweenAttempts);
        options.number(
                "aws.batch.maxTransferAttempts",
                number("aws.batch.maxTransferAttempts", 1, 1000, settings::maxTransferAttempts));
        options.number(
                "aws.batch.maxParallelTransfers",
                number("aws.batch.maxParallelTransfers", 1, 1000, settings::maxParallelTransfers));
        options.number(
                "aws.batch.schedulingPriority",
                number("aws.batch.schedulingPriority", 0, 9999, settings::schedulingPriority));
        options.flag("aws.batch.terminateUnschedulableJobs", settings::terminateUnschedulableJobs);
    }

    private void run() {
        for (String scope : List.of("executor.", "executor.$awsbatch.")) {
            options.duration(scope + "pollInterval", settings::pollInterval);
            options.number(scope + "queueSize", number(scope + "queueSize", 1, 1_000_000, settings::queueSize));
        }
        options.text("bucketDir", text -> settings.workRoot(FileLocation.parse(text)));
        if (options.text("bucketDir").isEmpty()) {
            options.text("workDir", text -> {
                if (text.startsWith("s3://")) {
                    settings.workRoot(FileLocation.parse(text));
                }
            });
        }
    }

    private java.util.function.Consumer<Integer> number(
            String name, int least, int greatest, java.util.function.Consumer<Integer> target) {
        return value -> {
            if (value < least || value > greatest) {
                problem(name, "must be from " + least + " to " + greatest + ", not " + value);
            } else {
                target.accept(value);
            }
        };
    }

    private void problem(String name, String wrong) {
        String place = configuration
                .setting(name)
                .map(value -> value.origin().fileAndLine() + ": ")
                .orElse("");
        options.problems().add(place + (wrong.startsWith(name) ? wrong : name + " " + wrong));
    }
}
