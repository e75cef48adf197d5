package io.penstock.pipeline.language;

import io.penstock.config.eval.Invocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can stand behind a {@code |}. */
public interface Pipeable {

    /** Takes what stands before the {@code |}: channels, or a plain value. */
    @Nullable
    Object pipe(List<?> inputs, Invocation pipe);
}
