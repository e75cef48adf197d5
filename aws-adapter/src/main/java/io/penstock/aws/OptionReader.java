package io.penstock.aws;

import io.penstock.api.PenstockException;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.resource.DurationText;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.volume.VolumeMount;
import io.penstock.spi.ConfigurationSource;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads single options into types and gathers what is wrong with them. */
final class OptionReader {
    private final ConfigurationSource configuration;
    private final List<String> problems = new ArrayList<>();

    OptionReader(ConfigurationSource configuration) {
        this.configuration = configuration;
    }

    List<String> problems() {
        return problems;
    }

    void text(String name, Consumer<String> target) {
        read(name, "a text", value -> value.toString().trim(), target);
    }

    void flag(String name, Consumer<Boolean> target) {
        read(name, "true or false", OptionReader::flag, target);
    }

    void number(String name, Consumer<Integer> target) {
        read(name, "a whole number", value -> Integer.parseInt(value.toString().trim()), target);
    }

    void duration(String name, Consumer<Duration> target) {
        read(name, "a span of time such as '10 sec'", OptionReader::duration, target);
    }

    void size(String name, Consumer<MemorySize> target) {
        read(name, "a size such as '16 MB'", OptionReader::size, target);
    }

    void address(String name, Consumer<URI> target) {
        read(name, "an address such as 'https://s3.example.org'", OptionReader::address, target);
    }

    void volumes(String name, Consumer<List<VolumeMount>> target) {
        read(name, "volumes", VolumeMount::parseAll, target);
    }

    /** Returns an option's text; empty where it is not set. */
    Optional<String> text(String name) {
        List<String> found = new ArrayList<>();
        text(name, found::add);
        return found.stream().findFirst();
    }

    private <T> void read(String name, String expected, Function<Object, T> reader, Consumer<T> target) {
        Optional<DirectiveValue> setting = configuration.setting(name);
        Object value = setting.map(DirectiveValue::value).orElse(null);
        if (setting.isEmpty() || value == null) {
            return;
        }
        String place = setting.get().origin().fileAndLine();
        try {
            if (value instanceof DynamicValue) {
                problems.add(place + ": " + name + " must not depend on the task");
            } else {
                target.accept(reader.apply(value));
            }
        } catch (PenstockException e) {
            problems.add(place + ": " + name + ": " + e.getMessage());
        } catch (IllegalArgumentException e) {
            problems.add(place + ": " + name + " must be " + expected + ", not '" + value + "'");
        }
    }

    private static Boolean flag(Object value) {
        return switch (value.toString().trim().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("not a flag");
        };
    }

    private static Duration duration(Object value) {
        return value instanceof Duration duration ? duration : DurationText.parse(value.toString());
    }

    private static MemorySize size(Object value) {
        return value instanceof MemorySize size ? size : MemorySize.parse(value.toString());
    }

    private static URI address(Object value) {
        String text = value.toString().trim();
        URI address = URI.create(text.contains("://") ? text : "https://" + text);
        if (address.getHost() == null || !address.getScheme().matches("https?")) {
            throw new IllegalArgumentException("no host");
        }
        return address;
    }
}
