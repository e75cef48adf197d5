package io.penstock.aws;

import io.penstock.aws.settings.PlatformType;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds options that have no effect, because of others that are set or are not. */
final class IdleOptions {
    private final AwsBatchSettings settings;
    private final Predicate<String> isSet;
    private final Map<String, String> found = new TreeMap<>();

    private IdleOptions(AwsBatchSettings settings, Predicate<String> isSet) {
        this.settings = settings;
        this.isSet = isSet;
    }

    /**
     * Finds them.
     *
     * @param isSet whether somebody wrote an option of that full name
     * @return why each has no effect, by its full name
     */
    static Map<String, String> in(AwsBatchSettings settings, Predicate<String> isSet) {
        IdleOptions options = new IdleOptions(settings, isSet);
        options.platform();
        options.scheduling();
        options.transfers();
        options.connection();
        return options.found;
    }

    private void platform() {
        if (settings.platformType() == PlatformType.EC2) {
            String why = "aws.batch.platformType is ec2";
            idle("aws.batch.assignPublicIp", why);
            idle("aws.batch.fargatePlatformVersion", why);
        }
    }

    private void scheduling() {
        if (settings.shareIdentifier().isEmpty()) {
            idle("aws.batch.schedulingPriority", "it orders the jobs of aws.batch.shareIdentifier, which is not set");
        }
    }

    private void transfers() {
        if (settings.cliPath().filter(path -> path.endsWith("/s5cmd")).isPresent()) {
            idle("aws.batch.retryMode", "aws.batch.cliPath names s5cmd, which has no such setting");
        }
        if (isSet.test("aws.client.maxConcurrency")) {
            idle("aws.client.maxConnections", "aws.client.maxConcurrency is set");
            idle("aws.client.targetThroughputInGbps", "aws.client.maxConcurrency is set");
        }
    }

    private void connection() {
        if (settings.proxy().isEmpty()) {
            String why = "aws.client.proxyHost is not set";
            idle("aws.client.proxyPort", why);
            idle("aws.client.proxyScheme", why);
            idle("aws.client.proxyUsername", why);
            idle("aws.client.proxyPassword", why);
        } else if (settings.proxy()
                .filter(proxy -> "https".equals(proxy.getScheme()))
                .isPresent()) {
            idle("aws.client.proxyScheme", "proxies are spoken to by http; what goes through them stays encrypted");
        }
    }

    private void idle(String name, String why) {
        if (isSet.test(name)) {
            found.put(name, why);
        }
    }
}
