package io.penstock.pipeline.publish;

import io.penstock.domain.file.FileLocation;
import java.util.Map;

/**
 * Where outputs go and how, unless an output says otherwise.
 *
 * @param directory the directory that the paths of outputs start from
 * @param workDirectory where the files of tasks lie; others are left where they are
 * @param defaults the options of every output that has none of its own
 */
public record PublishSettings(FileLocation directory, FileLocation workDirectory, Map<String, Object> defaults) {
    /** Copies the map. */
    public PublishSettings {
        defaults = Map.copyOf(defaults);
    }
}
