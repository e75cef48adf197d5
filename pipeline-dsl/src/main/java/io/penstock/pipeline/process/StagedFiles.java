package io.penstock.pipeline.process;

import io.penstock.config.eval.Spoken;
import io.penstock.pipeline.file.PathValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.Collectors;

/** Several input files of a task; a script sees their names side by side. */
final class StagedFiles extends ArrayList<PathValue> implements Spoken {
    private static final long serialVersionUID = 1L;

    StagedFiles(Collection<PathValue> files) {
        super(files);
    }

    @Override
    public String toString() {
        return stream().map(PathValue::toString).collect(Collectors.joining(" "));
    }
}
