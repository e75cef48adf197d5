package io.penstock.pipeline.script;

import io.penstock.config.eval.EvaluationException;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** The value of {@code nextflow.enable}: takes every switch, but there is only the second version of the language. */
final class LanguageSwitches extends HashMap<Object, @Nullable Object> {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Object put(Object name, @Nullable Object value) {
        if (name.equals("dsl") && "1".equals(String.valueOf(value))) {
            throw EvaluationException.failed(
                    "the first version of the language is not supported: connect processes in a"
                            + " workflow, and leave 'from' and 'into' out of their inputs and outputs");
        }
        return super.put(name, value);
    }
}
