package io.penstock.emulator.json;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Finds members that a model requires and a value lacks, at any depth. */
public final class RequiredMembers {

    private RequiredMembers() {}

    /** Returns the path of the first required member that is absent, such as {@code retryStrategy.attempts}. */
    public static Optional<String> firstMissing(SdkPojo value) {
        return missing(value, "");
    }

    private static Optional<String> missing(SdkPojo pojo, String prefix) {
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            String path = prefix + field.locationName();
            if (field.containsTrait(RequiredTrait.class) && isAbsent(value)) {
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
