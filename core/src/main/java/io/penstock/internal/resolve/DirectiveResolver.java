package io.penstock.internal.resolve;

import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.selector.DirectiveCandidate;
import io.penstock.domain.selector.DirectiveLayer;
import io.penstock.domain.selector.ResolvedDirective;
import io.penstock.domain.selector.SelectorLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Folds the layers of directives of one process: lowest the configuration's process scope, then the process's own body, then
 * matching labels, then matching names. Within a level, what is written later wins. Pure and thread-safe.
 */
public final class DirectiveResolver {
    private static final String MERGED_BY_KEY = "ext";

    private final List<DirectiveLayer> layers;

    /** Creates a resolver for a configuration's layers, in the order written. */
    public DirectiveResolver(List<DirectiveLayer> layers) {
        this.layers = List.copyOf(layers);
    }

    /** Returns the directives in force for a process, by name, each with what it beat. */
    public Map<String, ResolvedDirective> resolve(ProcessDefinition process) {
        Map<String, List<Offer>> offers = new TreeMap<>();
        for (Ranked layer : ranked(process)) {
            layer.values.forEach((name, value) ->
                    offers.computeIfAbsent(name, key -> new ArrayList<>()).add(layer.offer(name, value)));
        }
        Map<String, ResolvedDirective> resolved = new LinkedHashMap<>();
        offers.forEach((name, ascending) -> resolved.put(name, fold(name, ascending)));
        return Collections.unmodifiableMap(resolved);
    }

    private List<Ranked> ranked(ProcessDefinition process) {
        List<Ranked> ranked = new ArrayList<>();
        for (DirectiveLayer layer : layers) {
            for (SelectorLevel level : layer.selector().levelsFor(process.name(), process.labels())) {
                ranked.add(new Ranked(level, layer.selector().toString(), layer.values(), layer.replaced()));
            }
        }
        String body = "process " + process.name().simple();
        ranked.add(new Ranked(SelectorLevel.PROCESS, body, process.directives(), Map.of()));
        ranked.sort(Comparator.comparing(layer -> layer.level));
        return ranked;
    }

    private static ResolvedDirective fold(String name, List<Offer> ascending) {
        List<DirectiveCandidate> descending = new ArrayList<>();
        for (int i = ascending.size() - 1; i >= 0; i--) {
            descending.add(ascending.get(i).candidate);
            descending.addAll(ascending.get(i).replaced);
        }
        DirectiveCandidate winner = descending.remove(0);
        return new ResolvedDirective(name, name.equals(MERGED_BY_KEY) ? merge(ascending, winner) : winner, descending);
    }

    private static DirectiveCandidate merge(List<Offer> ascending, DirectiveCandidate winner) {
        Map<Object, Object> merged = new LinkedHashMap<>();
        for (Offer offer : ascending) {
            if (offer.candidate.value().value() instanceof Map<?, ?> map) {
                merged.putAll(map);
            }
        }
        DirectiveValue value = new DirectiveValue(merged, winner.value().origin());
        return new DirectiveCandidate(value, winner.level(), winner.source());
    }

    /** What one layer says of a directive, and what it said before. */
    private record Offer(DirectiveCandidate candidate, List<DirectiveCandidate> replaced) {}

    /** A layer at the level at which it applies to the process. */
    private record Ranked(
            SelectorLevel level,
            String source,
            Map<String, DirectiveValue> values,
            Map<String, List<DirectiveValue>> replaced) {

        Offer offer(String name, DirectiveValue value) {
            List<DirectiveValue> before = replaced.getOrDefault(name, List.of());
            return new Offer(
                    candidate(value), before.stream().map(this::candidate).toList());
        }

        private DirectiveCandidate candidate(DirectiveValue value) {
            return new DirectiveCandidate(value, level, source);
        }
    }
}
