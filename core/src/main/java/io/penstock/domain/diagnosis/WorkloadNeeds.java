package io.penstock.domain.diagnosis;

import java.util.List;
import java.util.Map;

/**
 * What a workload asks of a back end.
 *
 * @param processes the processes that run there
 * @param places the places in its stores
 * @param settings where each setting was written, {@code file:line} by its full name
 */
public record WorkloadNeeds(List<ProcessNeed> processes, List<PlaceNeed> places, Map<String, String> settings) {

    /** Copies the collections. */
    public WorkloadNeeds {
        processes = List.copyOf(processes);
        places = List.copyOf(places);
        settings = Map.copyOf(settings);
    }

    /** Returns where a setting was written; its name alone where that is not known. */
    public String origin(String setting) {
        return settings.getOrDefault(setting, setting);
    }
}
