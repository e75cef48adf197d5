package io.penstock.emulator.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Finds members that a model requires and a value lacks, at any depth. */
public final class RequiredMembers {

    private static final Map<String, Set<String>> BY_CLASS = load();

    private RequiredMembers() {}

    private static Map<String, Set<String>> load() {
        Properties table = new Properties();
        try (InputStream in = RequiredMembers.class.getResourceAsStream("required-members.properties")) {
            table.load(Objects.requireNonNull(in, "required-members.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table of required members", e);
        }
        Map<String, Set<String>> members = new HashMap<>();
        table.forEach((name, list) -> members.put(
                name.toString(), Set.copyOf(Arrays.asList(list.toString().split(",")))));
        return Map.copyOf(members);
    }

    /** Returns the path of the first required member that is absent, such as {@code retryStrategy.attempts}. */
    public static Optional<String> firstMissing(SdkPojo value) {
        return missing(value, "");
    }

    private static Optional<String> missing(SdkPojo pojo, String prefix) {
        Set<String> required = BY_CLASS.getOrDefault(pojo.getClass().getSimpleName(), Set.of());
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            String path = prefix + field.locationName();
            if (required.contains(field.locationName()) && isAbsent(value)) {
                return Optional.of(path);
            }
            Optional<String> inside = inside(value, path);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private static boolean isAbsent(@Nullable Object value) {
        return value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
    }

    private static Optional<String> inside(@Nullable Object value, String path) {
        if (value instanceof SdkPojo pojo) {
            return missing(pojo, path + ".");
        }
        if (value instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i) instanceof SdkPojo element) {
                    Optional<String> found = missing(element, path + "[" + i + "].");
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
