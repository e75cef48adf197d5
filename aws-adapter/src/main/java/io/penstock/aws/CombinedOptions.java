package io.penstock.aws;

import io.penstock.aws.settings.OptionType;
import io.penstock.aws.settings.S3Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads options of which several make one setting. */
final class CombinedOptions {
    private static final OptionType<Integer> PORT = OptionType.whole(1, 65_535);
    private static final OptionType<Integer> CONNECTIONS = OptionType.whole(1, 10_000);
    private static final OptionType<Double> THROUGHPUT = OptionType.number(0.1, 400);
    private static final OptionType<String> SCHEME = OptionType.oneOf("http", "https");
    /** What one stream of S3 carries, as AWS's guide to its performance says: 85 to 90 MB a second. */
    private static final double GIGABITS_OF_ONE = 0.7;

    private final Function<String, Optional<String>> texts;
    private final BiConsumer<String, String> problems;

    /**
     * Creates a reader.
     *
     * @param texts the values of options by their full names
     * @param problems takes an option's name and what is wrong with it
     */
    CombinedOptions(Function<String, Optional<String>> texts, BiConsumer<String, String> problems) {
        this.texts = texts;
        this.problems = problems;
    }

    void read(AwsBatchSettings.Builder settings) {
        concurrency(settings);
        proxy(settings);
    }

    /** A number of transfers that somebody set stands; a throughput or a number of connections is only another way to say it. */
    private void concurrency(AwsBatchSettings.Builder settings) {
        Optional<Double> throughput = option("aws.client.targetThroughputInGbps", THROUGHPUT);
        Optional<Integer> connections = option("aws.client.maxConnections", CONNECTIONS);
        boolean isSet = texts.apply("aws.client.maxConcurrency")
                .or(() -> texts.apply("aws.client.uploadMaxThreads"))
                .isPresent();
        if (!isSet) {
            throughput
                    .map(gigabits -> (int) Math.ceil(gigabits / GIGABITS_OF_ONE))
                    .map(needed -> Math.min(needed, connections.orElse(needed)))
                    .or(() -> connections.map(
                            most -> Math.min(most, S3Settings.builder().build().maxConcurrency())))
                    .ifPresent(settings::maxConcurrency);
        }
    }

    private void proxy(AwsBatchSettings.Builder settings) {
        Optional<String> host = texts.apply("aws.client.proxyHost");
        int port = option("aws.client.proxyPort", PORT).orElse(80);
        String scheme = option("aws.client.proxyScheme", SCHEME).orElse("http");
        Optional<String> user = texts.apply("aws.client.proxyUsername");
        Optional<String> password = texts.apply("aws.client.proxyPassword");
        if (host.isPresent()) {
            String account = user.map(name -> name + ":" + password.orElse("")).orElse(null);
            try {
                settings.proxy(new URI(scheme, account, host.get(), port, null, null, null));
            } catch (URISyntaxException e) {
                problems.accept("aws.client.proxyHost", " is no host: '" + host.get() + "'");
            }
        }
    }

    private <T> Optional<T> option(String name, OptionType<T> type) {
        Optional<String> text = texts.apply(name);
        Optional<String> wrong = text.flatMap(type::problem);
        wrong.ifPresent(problem -> problems.accept(name, problem));
        return wrong.isPresent() ? Optional.empty() : text.map(type::read);
    }
}
