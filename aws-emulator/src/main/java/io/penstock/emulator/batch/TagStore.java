package io.penstock.emulator.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tags of every resource, by ARN. Belongs to the job loop. */
final class TagStore {

    private final Map<String, Map<String, String>> tags = new HashMap<>();

    /** Makes a resource known, with its first tags. */
    void create(String arn, Map<String, String> first) {
        Checks.tags(first);
        tags.put(arn, new TreeMap<>(first));
    }

    void delete(String arn) {
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
        tags.put(arn, all);
    }

    void remove(String arn, List<String> keys) {
        require(arn).keySet().removeAll(keys);
    }
}
