package io.penstock.pipeline.publish;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.TextForm;
import io.penstock.domain.file.FileLocation;
import io.penstock.pipeline.file.PathValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says where the files of one value go. */
final class Destination {
    private final PublishSettings settings;
    private final FileLocation directory;
    private final @Nullable ClosureValue rename;
    private final @Nullable PublishTable assigned;

    private Destination(
            PublishSettings settings,
            FileLocation directory,
            @Nullable ClosureValue rename,
            @Nullable PublishTable assigned) {
        this.settings = settings;
        this.directory = directory;
        this.rename = rename;
        this.assigned = assigned;
    }

    /** Asks an output where a value goes; {@code >>} in its closure is noted in a table. */
    static Destination of(OutputTarget target, @Nullable Object value, PublishSettings settings, PublishTable table) {
        FileLocation root = settings.directory();
        ClosureValue closure = target.dynamicPath().orElse(null);
        if (closure == null) {
            return new Destination(settings, below(root, target.path()), null, null);
        }
        table.begin();
        @Nullable
        Object path = closure.parameterCount() > 1 && value instanceof List<?> tuple
                ? closure.call(tuple.toArray())
                : closure.call(value);
        if (table.hasAssignments()) {
            return new Destination(settings, root, null, table);
        }
        return path instanceof ClosureValue perFile
                ? new Destination(settings, root, perFile, null)
                : new Destination(settings, below(root, path == null ? "" : TextForm.of(path)), null, null);
    }

    private static FileLocation below(FileLocation root, String path) {
        if (path.startsWith("/") || path.contains("://")) {
            return FileLocation.parse(path);
        }
        FileLocation at = root;
        for (String part : path.split("/", -1)) {
            at = part.isEmpty() || part.equals(".") ? at : at.resolve(part);
        }
        return at;
    }

    /** Returns where a file goes; empty for one that stays where it is. */
    Optional<FileLocation> of(PathValue file) {
        if (!file.location().isWithin(settings.workDirectory())) {
            return Optional.empty();
        }
        String name = nameInTask(file);
        if (assigned != null) {
            return assigned.target(file)
                    .map(target -> below(settings.directory(), target.endsWith("/") ? target + name : target));
        }
        ClosureValue perFile = rename;
        if (perFile != null) {
            @Nullable Object path = perFile.call(name);
            return path == null ? Optional.empty() : Optional.of(below(directory, TextForm.of(path)));
        }
        return Optional.of(below(directory, name));
    }

    /** Returns the path within the directory of the task that made it, which two directories name. */
    private String nameInTask(PathValue file) {
        String[] parts = file.location().relativeTo(settings.workDirectory()).split("/", 3);
        return parts.length == 3 ? parts[2] : file.location().name();
    }
}
