package io.penstock.internal.collect;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.OutputResult;
import java.util.List;
import java.util.Map;

/**
 * What an attempt gave out.
 *
 * @param outputs the results, files by where the attempt made them
 * @param moved where those files are now that were moved since
 */
public record Made(List<OutputResult> outputs, Map<FileLocation, FileLocation> moved) {

    /** Nothing at all. */
    public static final Made NOTHING = new Made(List.of(), Map.of());

    /** Copies both. */
    public Made {
        outputs = List.copyOf(outputs);
        moved = Map.copyOf(moved);
    }

    /** Returns the same with other files moved. */
    public Made moved(Map<FileLocation, FileLocation> now) {
        return new Made(outputs, now);
    }

    /** Returns the results, files by where they are now. */
    public List<OutputResult> asTheyLie() {
        if (moved.isEmpty()) {
            return outputs;
        }
        return outputs.stream()
                .map(output -> output.text().isPresent()
                        ? output
                        : OutputResult.ofFiles(output.files().stream()
                                .map(file -> moved.getOrDefault(file, file))
                                .toList()))
                .toList();
    }
}
