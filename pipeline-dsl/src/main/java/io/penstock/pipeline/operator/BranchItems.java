package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code branch}: sends each item to one of several channels, or to none. */
public record BranchItems(List<String> names, Choice choice) {
    /** Copies the list. */
    public BranchItems {
        names = List.copyOf(names);
    }

    /** Chooses where an item goes. */
    @FunctionalInterface
    public interface Choice {

        /** Returns the branch and the item to send; null for none. */
        @Nullable
        Chosen choose(@Nullable Object item);
    }

    /** A branch and what to send there. */
    public record Chosen(String branch, @Nullable Object item) {}

    /** Subscribes to the source and returns the channels by name. */
    public Map<String, Channel> apply(Channel source) {
        Map<String, Channel> targets = new LinkedHashMap<>();
        names.forEach(name -> targets.put(name, source.sameKind()));
        source.subscribe(
                item -> {
                    Chosen chosen = choice.choose(item);
                    Channel target = chosen == null ? null : targets.get(chosen.branch());
                    if (chosen != null && target != null) {
                        target.emit(chosen.item());
                    }
                },
                () -> targets.values().forEach(Channel::close));
        return targets;
    }
}
