package io.penstock.aws.settings;

import io.penstock.api.PenstockException;
import io.penstock.domain.resource.DurationText;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.volume.VolumeMount;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an option may be: its type, unit and range in one. Immutable.
 *
 * @param <T> what it is read into
 */
public final class OptionType<T> {
    private final String expected;
    private final Function<Object, T> reader;

    private OptionType(String expected, Function<Object, T> reader) {
        this.expected = expected;
        this.reader = reader;
    }

    /** Any text. */
    public static OptionType<String> text() {
        return new OptionType<>("a text", OptionType::trimmed);
    }

    /** One of some words. */
    public static OptionType<String> oneOf(String... words) {
        return oneOf(word -> word, words);
    }

    /** One of some words, in whatever way their spelling varies. */
    static OptionType<String> oneOf(Function<String, String> spelling, String... words) {
        List<String> allowed = List.of(words);
        return new OptionType<>("one of " + String.join(", ", allowed), value -> {
            String word = spelling.apply(trimmed(value));
            if (!allowed.contains(word)) {
                throw new IllegalArgumentException(word);
            }
            return word;
        });
    }

    /** A canned access control list, written as S3 does or as {@code BucketOwnerFullControl}. */
    public static OptionType<String> accessControl() {
        return oneOf(
                text -> text.replaceAll("([a-z])([A-Z])", "$1-$2")
                        .replace('_', '-')
                        .toLowerCase(Locale.ROOT),
                "private",
                "public-read",
                "public-read-write",
                "authenticated-read",
                "aws-exec-read",
                "log-delivery-write",
                "bucket-owner-read",
                "bucket-owner-full-control");
    }

    /** A platform of compute environments. */
    public static OptionType<PlatformType> platform() {
        return new OptionType<>(
                "one of ec2, fargate",
                value -> PlatformType.parse(trimmed(value))
                        .orElseThrow(() -> new IllegalArgumentException(value.toString())));
    }

    /** True or false. */
    public static OptionType<Boolean> flag() {
        return new OptionType<>("true or false", value -> switch (trimmed(value).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value.toString());
        });
    }

    /** A whole number of a range. */
    public static OptionType<Integer> whole(int least, int greatest) {
        return new OptionType<>(
                "a whole number from " + least + " to " + greatest,
                value -> within(Integer.valueOf(trimmed(value)), least, greatest));
    }

    /** A number of a range. */
    public static OptionType<Double> number(double least, double greatest) {
        return new OptionType<>(
                "a number from " + least + " to " + greatest,
                value -> within(Double.valueOf(trimmed(value)), least, greatest));
    }

    /** A span of time of a range; a bare number counts milliseconds. */
    public static OptionType<Duration> duration(Duration least, Duration greatest) {
        return new OptionType<>(
                "a span of time from " + DurationText.format(least) + " to " + DurationText.format(greatest)
                        + ", such as '10 sec'",
                value -> within(
                        value instanceof Duration time ? time : DurationText.parse(value.toString()), least, greatest));
    }

    /** A size of a range; a bare number counts bytes. */
    public static OptionType<MemorySize> size(MemorySize least, MemorySize greatest) {
        return new OptionType<>(
                "a size from " + least + " to " + greatest + ", such as '16 MB'",
                value -> within(
                        value instanceof MemorySize size ? size : MemorySize.parse(value.toString()), least, greatest));
    }

    /** An address of HTTP; without a scheme it is one of HTTPS. */
    public static OptionType<URI> address() {
        return new OptionType<>("an address such as 'https://s3.example.org'", value -> {
            String text = trimmed(value);
            URI address = URI.create(text.contains("://") ? text : "https://" + text);
            if (address.getHost() == null || !address.getScheme().matches("https?")) {
                throw new IllegalArgumentException(text);
            }
            return address;
        });
    }

    /** Directories of the host, as volumes are written. */
    public static OptionType<List<VolumeMount>> volumes() {
        return new OptionType<>("volumes, such as '/host/path:/container/path:ro'", VolumeMount::parseAll);
    }

    /** A role, by its ARN. */
    public static OptionType<String> role() {
        return new OptionType<>("a role such as 'arn:aws:iam::123456789012:role/my-role'", value -> {
            String arn = trimmed(value);
            if (!arn.matches("arn:[a-z-]+:iam::\\d+:role/\\S+")) {
                throw new IllegalArgumentException(arn);
            }
            return arn;
        });
    }

    /** The place of the {@code aws} command on the host's image. */
    public static OptionType<String> commandPath() {
        return new OptionType<>(
                "an absolute path that ends in /bin/aws or /bin/s5cmd", value -> CliPath.checked(trimmed(value)));
    }

    private static String trimmed(Object value) {
        return value.toString().trim();
    }

    private static <C extends Comparable<C>> C within(C value, C least, C greatest) {
        if (value.compareTo(least) < 0 || value.compareTo(greatest) > 0) {
            throw new IllegalArgumentException(value.toString());
        }
        return value;
    }

    /** Says what is allowed, with the unit, for messages and documents. */
    public String expected() {
        return expected;
    }

    /**
     * Reads a value as a configuration or a program gives it.
     *
     * @throws IllegalArgumentException with what is wrong, in words that follow the option's name
     */
    public T read(Object value) {
        try {
            return reader.apply(value);
        } catch (PenstockException e) {
            throw new IllegalArgumentException(": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(" must be " + expected + ", not '" + value + "'", e);
        }
    }

    /** Returns what is wrong with a value, in words that follow the option's name; empty if nothing is. */
    public Optional<String> problem(Object value) {
        try {
            read(value);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
