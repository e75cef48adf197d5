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

    List<PublishRule> read(Object value, String origin) {
        List<PublishRule> rules = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.stream().filter(element -> element != null).forEach(element -> rules.addAll(read(element, origin)));
        } else if (value instanceof Map<?, ?> map) {
            rules.add(fromMap(map, origin));
        } else {
            rules.add(PublishRule.builder().directory(directory(value)).build());
        }
        return rules.stream().filter(PublishRule::enabled).toList();
    }

    private PublishRule fromMap(Map<?, ?> map, String origin) {
        boolean enabled = !isFalse(map.get("enabled"));
        Object path = map.get("path");
        if (path == null && enabled) {
            throw new PenstockException(ErrorCode.CONFIGURATION, origin + ": publishDir needs a path");
        }
        PublishRule.Builder builder = PublishRule.builder()
                .directory(directory(path == null ? "." : path))
                .enabled(enabled)
                .overwrite(!isFalse(map.get("overwrite")))
                .overwriteReused(map.get("overwrite") != null && !isFalse(map.get("overwrite")))
                .mode(mode(map.get("mode"), origin));
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

    private static PublishRule.Mode mode(@Nullable Object value, String origin) {
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
                        origin + ": publishDir has no mode '" + value
                                + "'; use copy, copyNoFollow, move, link, symlink or rellink");
        };
    }
}
