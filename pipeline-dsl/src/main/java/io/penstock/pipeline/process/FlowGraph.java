package io.penstock.pipeline.process;

import io.penstock.pipeline.channel.Channel;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which processes take what others give out. Filled while a workflow is put together. Thread-safe. */
public final class FlowGraph {
    private final Map<String, Set<String>> before = new LinkedHashMap<>();

    /** Notes a process, and that what it gives out comes from it. */
    synchronized void add(String process, List<Channel> inputs, List<Channel> outputs) {
        Set<String> origins = before.computeIfAbsent(process, first -> new LinkedHashSet<>());
        inputs.forEach(input -> origins.addAll(input.origins()));
        outputs.forEach(output -> output.addOrigins(Set.of(process)));
    }

    /** Returns for each process, in the order they were put in, those whose outputs it takes. */
    public synchronized Map<String, Set<String>> predecessors() {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        before.forEach((process, origins) -> copy.put(process, new TreeSet<>(origins)));
        return copy;
    }
}
