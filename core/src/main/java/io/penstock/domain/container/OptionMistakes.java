package io.penstock.domain.container;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with options, for docker and podman, and for AWS Batch; a sentence each. */
final class OptionMistakes {
    private final List<String> forEngines = new ArrayList<>();
    private final List<String> forBatch = new ArrayList<>();

    void add(String everywhere) {
        add(everywhere, everywhere);
    }

    void add(String engines, String batch) {
        forEngines.add(engines);
        forBatch.add(batch);
    }

    void addForBatch(String batch) {
        forBatch.add(batch);
    }

    List<String> forEngines() {
        return List.copyOf(forEngines);
    }

    List<String> forBatch() {
        return List.copyOf(forBatch);
    }
}
