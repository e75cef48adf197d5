package io.penstock.pipeline.publish;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.NearestName;
import io.penstock.config.eval.TextForm;
import io.penstock.config.eval.Truth;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.task.PublishRule;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An output that a script declares.
 *
 * @param name its name
 * @param position where it is declared
 * @param options what it says of itself, by name
 */
record OutputTarget(String name, SourcePosition position, Map<String, @Nullable Object> options) {
    private static final Set<String> OVERWRITING = Set.of("standard", "lenient", "deep");

    OutputTarget {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Returns this output with options that count where it has none of its own. */
    OutputTarget over(Map<String, ?> defaults) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(defaults);
        all.putAll(options);
        return new OutputTarget(name, position, all);
    }

    /** Returns the path below the output directory; empty for that directory itself. */
    String path() {
        @Nullable Object path = options.get("path");
        return path == null || path instanceof ClosureValue ? "" : TextForm.of(path);
    }

    /** Returns what makes a path of a value; empty where all have the same. */
    Optional<ClosureValue> dynamicPath() {
        return options.get("path") instanceof ClosureValue closure ? Optional.of(closure) : Optional.empty();
    }

    boolean enabled() {
        @Nullable Object enabled = options.getOrDefault("enabled", true);
        return Truth.of(enabled);
    }

    /** Returns this output if its options have values that make sense. */
    OutputTarget checked() {
        PublishRule.Mode ignored = mode();
        if (options.get("overwrite") instanceof CharSequence word && !OVERWRITING.contains(word.toString())) {
            throw EvaluationException.failed("an output has no overwrite '" + word + "'"
                    + NearestName.suggestion(word.toString(), OVERWRITING)
                    + "; use true, false, standard, lenient or deep");
        }
        return this;
    }

    /** Tells whether a file that cannot be published is no more than worth a warning. */
    boolean ignoreErrors() {
        return Truth.of(options.get("ignoreErrors"));
    }

    /** Tells whether what is there is replaced. */
    boolean overwrite() {
        @Nullable Object overwrite = options.getOrDefault("overwrite", true);
        return overwrite instanceof CharSequence || Truth.of(overwrite);
    }

    PublishRule.Mode mode() {
        String mode = TextForm.of(options.getOrDefault("mode", "symlink")).toUpperCase(Locale.ROOT);
        return Arrays.stream(PublishRule.Mode.values())
                .filter(known -> known.name().equals(mode.equals("COPYNOFOLLOW") ? "COPY" : mode))
                .findFirst()
                .orElseThrow(() -> EvaluationException.failed("an output has no mode '" + mode.toLowerCase(Locale.ROOT)
                        + "'; use copy, move, link, symlink or rellink"));
    }

    /** Returns what is said of the file that lists the values; empty for none. */
    Map<?, ?> index() {
        return options.get("index") instanceof Map<?, ?> index ? index : Map.of();
    }
}
