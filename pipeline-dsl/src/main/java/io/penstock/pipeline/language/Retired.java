package io.penstock.pipeline.language;

import io.penstock.config.eval.EvaluationException;
import org.jspecify.annotations.Nullable;

/** Operators and factories that older scripts used and that are gone, with what took their place. */
final class Retired {
    private Retired() {}

    /** Returns what to say about a name; null if it never was one. */
    static @Nullable EvaluationException of(String name) {
        String instead = switch (name) {
            case "into" -> "a channel can be used any number of times; give it a name with set { … }";
            case "choice", "route" -> "use branch { … }";
            case "separate" -> "use multiMap { … }";
            case "spread" -> "use combine(…)";
            case "phase" -> "use join(…)";
            case "countBy" -> "use map { … } and groupTuple()";
            case "print", "println" -> "use view()";
            case "create", "bind" -> "make the channel with channel.of(…) or take it from a process";
            case "close" -> "channels end by themselves";
            case "fork" -> "use multiMap { … }";
            case "fromSRA" ->
                "it would ask a service in the network; fetch the reads first, or list their addresses and use fromPath";
            case "fromLineage", "fromNcbi" -> "it would ask a service that is not there";
            default -> null;
        };
        return instead == null ? null : EvaluationException.refused("'" + name + "' is not available: " + instead);
    }
}
