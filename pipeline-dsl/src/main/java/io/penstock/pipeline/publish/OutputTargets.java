package io.penstock.pipeline.publish;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.NearestName;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outputs that a script declares, by name, and what holds for all of them. */
public final class OutputTargets {
    private final Map<String, OutputTarget> targets;
    private final Map<String, @Nullable Object> defaults;

    OutputTargets(Map<String, OutputTarget> targets, Map<String, @Nullable Object> defaults) {
        this.targets = new LinkedHashMap<>(targets);
        this.defaults = new LinkedHashMap<>(defaults);
    }

    /** Returns an output with all that holds for it. */
    OutputTarget target(String name, PublishSettings settings) {
        OutputTarget target = targets.get(name);
        if (target == null) {
            throw EvaluationException.failed(
                    "the output '" + name + "' is not declared" + NearestName.suggestion(name, targets.keySet())
                            + "; the block 'output { … }' names every output that is published");
        }
        return target.over(defaults).over(settings.defaults());
    }

    /** Returns the directory that the block itself names, or the other one. */
    String directory(String otherwise) {
        @Nullable Object directory = defaults.get("directory");
        return directory == null ? otherwise : directory.toString();
    }
}
