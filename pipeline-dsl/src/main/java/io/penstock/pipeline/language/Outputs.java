package io.penstock.pipeline.language;

import io.penstock.config.eval.EvaluationException;
import io.penstock.pipeline.channel.Channel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several channels that come from one place: what a process or workflow gives out, or the branches of a channel. Immutable. */
public final class Outputs implements Iterable<Channel> {
    private final String origin;
    private final List<Channel> all;
    private final Map<String, Channel> named;

    private Outputs(String origin, List<Channel> all, Map<String, Channel> named) {
        this.origin = origin;
        this.all = List.copyOf(all);
        this.named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /**
     * Returns outputs.
     *
     * @param origin where they come from, for messages
     * @param named those that have names
     */
    public static Outputs of(String origin, List<Channel> all, Map<String, Channel> named) {
        return new Outputs(origin, all, named);
    }

    /** Returns outputs all of which have names. */
    public static Outputs named(String origin, Map<String, Channel> named) {
        return new Outputs(origin, List.copyOf(named.values()), named);
    }

    /** Returns the outputs of several places. */
    public static Outputs joined(List<Outputs> parts) {
        List<Channel> all = new ArrayList<>();
        Map<String, Channel> named = new LinkedHashMap<>();
        List<String> origins = new ArrayList<>();
        for (Outputs part : parts) {
            all.addAll(part.all);
            named.putAll(part.named);
            origins.add(part.origin);
        }
        return new Outputs(String.join(" & ", origins), all, named);
    }

    /** Returns all channels, in order. */
    public List<Channel> all() {
        return all;
    }

    /** Returns those that have names. */
    public Map<String, Channel> named() {
        return named;
    }

    /** Returns a channel by its name. */
    public Optional<Channel> named(String name) {
        return Optional.ofNullable(named.get(name));
    }

    EvaluationException unknown(String name) {
        return EvaluationException.unknownName(origin + " has no output '" + name + "'"
                + (named.isEmpty()
                        ? "; none of its outputs has a name"
                        : "; it has " + String.join(", ", named.keySet())));
    }

    /** Returns the only channel. */
    public Channel single() {
        if (all.size() != 1) {
            throw EvaluationException.failed(origin + " has " + all.size()
                    + " outputs; choose one by name or index"
                    + (named.isEmpty() ? "" : " (" + String.join(", ", named.keySet()) + ")"));
        }
        return all.get(0);
    }

    /** Returns a channel by its index. */
    public Channel at(int index) {
        int position = index < 0 ? all.size() + index : index;
        if (position < 0 || position >= all.size()) {
            throw EvaluationException.failed(origin + " has " + all.size() + " outputs, no number " + index);
        }
        return all.get(position);
    }

    @Override
    public Iterator<Channel> iterator() {
        return all.iterator();
    }

    /** Returns where they come from. */
    @Override
    public String toString() {
        return "outputs of " + origin;
    }
}
