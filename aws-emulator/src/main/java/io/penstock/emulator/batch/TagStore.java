package io.penstock.emulator.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.batch.model.ListTagsForResourceResponse;

/** The tags of every resource, by ARN. Belongs to the job loop. */
final class TagStore {

    private static final String KIND = "tags";

    private final Memory memory;
    private final Map<String, Map<String, String>> tags = new HashMap<>();

    TagStore(Memory memory) {
        this.memory = memory;
        memory.recall(KIND, ListTagsForResourceResponse.class, ListTagsForResourceResponse::builder)
                .forEach((arn, found) -> tags.put(arn, new TreeMap<>(found.tags())));
    }

    /** Makes a resource known, with its first tags. */
    void create(String arn, Map<String, String> first) {
        Checks.tags(first);
        put(arn, new TreeMap<>(first));
    }

    private void put(String arn, Map<String, String> all) {
        memory.keep(KIND, arn, ListTagsForResourceResponse.builder().tags(all).build());
        tags.put(arn, all);
    }

    void delete(String arn) {
        memory.drop(KIND, arn);
        tags.remove(arn);
    }

    Map<String, String> of(String arn) {
        return Map.copyOf(tags.getOrDefault(arn, Map.of()));
    }

    Map<String, String> require(String arn) {
        Map<String, String> found = tags.get(arn);
        if (found == null) {
            throw BatchErrorException.client("Resource " + arn + " does not exist");
        }
        return found;
    }

    void add(String arn, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(require(arn));
        all.putAll(more);
        Checks.tags(all);
        put(arn, all);
    }

    void remove(String arn, List<String> keys) {
        Map<String, String> rest = new TreeMap<>(require(arn));
        rest.keySet().removeAll(keys);
        put(arn, rest);
    }
}
