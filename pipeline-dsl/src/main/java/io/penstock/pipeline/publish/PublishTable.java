package io.penstock.pipeline.publish;

import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.TextForm;
import io.penstock.domain.file.FileLocation;
import io.penstock.pipeline.file.PathValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code file >> 'directory/'} in the path of an output. Used on the event thread only. */
public final class PublishTable implements MethodTable {
    private final Map<FileLocation, String> targets = new HashMap<>();

    void begin() {
        targets.clear();
    }

    boolean hasAssignments() {
        return !targets.isEmpty();
    }

    /** Returns where the closure that was called last sends a file. */
    Optional<String> target(PathValue file) {
        return Optional.ofNullable(targets.get(file.location()));
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof PathValue || receiver instanceof Collection<?>;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        if (!call.name().equals(">>") || call.size() != 1 || !(call.value(0) instanceof CharSequence)) {
            return UNKNOWN;
        }
        assign(call.receiver(), TextForm.of(call.required(0)));
        return call.receiver();
    }

    private void assign(@Nullable Object files, String target) {
        if (files instanceof PathValue file) {
            targets.put(file.location(), target);
        } else if (files instanceof Collection<?> several) {
            several.forEach(one -> assign(one, target));
        }
    }

    @Override
    public List<String> names() {
        return List.of();
    }
}
