package io.penstock.cli.run;

import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.directive.TaskVariables;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The buckets and job queues that a configuration names: what a rehearsal has to provide. */
final class AwsNames {
    private static final Pattern BUCKET = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])");

    private final Set<String> buckets = new TreeSet<>();
    private final Set<String> queues = new TreeSet<>();
    private final Set<String> places = new TreeSet<>();

    /** Finds buckets in a text, a list, a map, or whatever an expression yields for the first attempts. */
    void findBuckets(@Nullable Object value) {
        visit(value, text -> {
            Matcher matcher = BUCKET.matcher(text);
            while (matcher.find()) {
                buckets.add(matcher.group(1));
            }
        });
    }

    /** Takes a {@code queue} directive's value, or whatever it yields for the first attempts; of an ARN its last part. */
    void addQueue(@Nullable Object value) {
        visit(value, text -> {
            if (!text.isBlank()) {
                queues.add(text.substring(text.lastIndexOf('/') + 1));
            }
        });
    }

    /** Takes a {@code queue} directive's value as it is, or whatever it yields for the first attempts. */
    void addQueueReference(@Nullable Object value) {
        visit(value, text -> {
            if (!text.isBlank()) {
                queues.add(text);
            }
        });
    }

    /** Finds places in S3: texts that are such an address from the beginning to a wildcard or the end. */
    void findPlaces(@Nullable Object value) {
        visit(value, text -> {
            if (BUCKET.matcher(text).lookingAt()) {
                int wildcard = text.split("[*?{\\[]", 2)[0].length();
                places.add(wildcard == text.length() ? text : text.substring(0, text.lastIndexOf('/', wildcard)));
            }
        });
    }

    Set<String> places() {
        return Set.copyOf(places);
    }

    Set<String> buckets() {
        return Set.copyOf(buckets);
    }

    Set<String> queues() {
        return Set.copyOf(queues);
    }

    private static void visit(@Nullable Object value, Consumer<String> found) {
        if (value instanceof DynamicValue dynamic) {
            for (int attempt = 1; attempt <= LikelyAttempts.MOST; attempt++) {
                visit(evaluated(dynamic, attempt), found);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(part -> visit(part, found));
        } else if (value instanceof Collection<?> parts) {
            parts.forEach(part -> visit(part, found));
        } else if (value != null) {
            found.accept(value.toString());
        }
    }

    /** An expression that needs more than the attempt's number is left to the run, which reports what is missing. */
    private static @Nullable Object evaluated(DynamicValue dynamic, int attempt) {
        try {
            return dynamic.evaluate(new AttemptOnly(attempt));
        } catch (RuntimeException e) {
            return null;
        }
    }

    private record AttemptOnly(int attempt) implements TaskVariables {
        @Override
        public @Nullable Object task(String property) {
            return property.equals("attempt") ? (Integer) attempt : null;
        }

        @Override
        public Map<String, Object> inputs() {
            return Map.of();
        }
    }
}
