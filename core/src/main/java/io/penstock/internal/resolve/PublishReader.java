package io.penstock.internal.resolve;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.PublishRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the value of {@code publishDir}: a path, a map, or a list of these. */
final class PublishReader {
    private final Path launchDirectory;

    PublishReader(Path launchDirectory) {
        this.launchDirectory = launchDirectory;
    }

    /**
     * Reads.
     *
     * @param strict whether null is a mistake rather than nothing to publish
     * @param place where and in which process it is written, for messages
     */
    List<PublishRule> read(@Nullable Object value, boolean strict, String place) {
        List<PublishRule> rules = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(element -> rules.addAll(read(element, strict, place)));
        } else if (value instanceof Map<?, ?> map) {
            rules.add(fromMap(map, place));
        } else if (value != null) {
            rules.add(PublishRule.builder().directory(directory(value)).build());
        } else if (strict) {
            throw withoutPath(place);
        }
        return rules.stream().filter(PublishRule::enabled).toList();
    }

    private static PenstockException withoutPath(String place) {
        return new PenstockException(
                ErrorCode.CONFIGURATION,
                place + " has a path that is null; set what it is made of, or write 'enabled: false' beside it");
    }

    private PublishRule fromMap(Map<?, ?> map, String place) {
        boolean enabled = !isFalse(map.get("enabled"));
        Object path = map.get("path");
        if (path == null && enabled) {
            throw withoutPath(place);
        }
        PublishRule.Builder builder = PublishRule.builder()
                .directory(directory(path == null ? "." : path))
                .enabled(enabled)
                .overwrite(!isFalse(map.get("overwrite")))
                .overwriteReused(map.get("overwrite") != null && !isFalse(map.get("overwrite")))
                .mode(mode(map.get("mode"), place));
        if (map.get("pattern") != null) {
            builder.pattern(String.valueOf(map.get("pattern")));
        }
        if (map.get("saveAs") instanceof Function<?, ?> rename) {
            builder.rename(name -> renamed(rename, name));
        }
        return builder.build();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable String renamed(Function<?, ?> rename, String name) {
        Object answer = ((Function<Object, @Nullable Object>) rename).apply(name);
        return answer == null ? "" : answer.toString();
    }

    private static boolean isFalse(@Nullable Object value) {
        return value != null && (value.equals(false) || value.equals("false"));
    }

    private FileLocation directory(Object path) {
        return FileLocation.parse(path.toString(), launchDirectory);
    }

    private static PublishRule.Mode mode(@Nullable Object value, String place) {
        String mode = value == null ? "symlink" : value.toString().toLowerCase(Locale.ROOT);
        return switch (mode) {
            case "copy" -> PublishRule.Mode.COPY;
            case "copynofollow" -> PublishRule.Mode.COPY_NO_FOLLOW;
            case "move" -> PublishRule.Mode.MOVE;
            case "link" -> PublishRule.Mode.LINK;
            case "symlink" -> PublishRule.Mode.SYMLINK;
            case "rellink" -> PublishRule.Mode.RELLINK;
            default ->
                throw new PenstockException(
                        ErrorCode.CONFIGURATION,
                        place + " has no mode '" + value + "'; use copy, copyNoFollow, move, link, symlink or rellink");
        };
    }
}
