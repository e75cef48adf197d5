package io.penstock.pipeline.script;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the values of parameters into the types that a script declares; a type that is not known here keeps every value. */
final class ParameterTypes {
    private final Map<String, Function<Object, @Nullable Object>> readers;

    ParameterTypes(FileStores stores) {
        readers = Map.of(
                "String",
                TextForm::of,
                "Integer",
                ParameterTypes::integer,
                "Float",
                ParameterTypes::decimal,
                "Boolean",
                ParameterTypes::flag,
                "Path",
                value -> value instanceof PathValue ? value : stores.path(TextForm.of(value)));
    }

    /** Returns a value as its type; null stays null. */
    @Nullable
    Object read(String name, String type, @Nullable Object value) {
        Function<Object, @Nullable Object> reader = readers.get(type);
        if (value == null || reader == null) {
            return value;
        }
        @Nullable Object typed = reader.apply(value);
        if (typed == null) {
            throw EvaluationException.failed(
                    "the parameter '" + name + "' is of type " + type + ", found '" + TextForm.of(value) + "'");
        }
        return typed;
    }

    private static @Nullable Object integer(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return value;
        }
        String text = TextForm.of(value);
        return text.matches("[+-]?\\d{1,9}") ? (Object) Integer.valueOf(text) : null;
    }

    private static @Nullable Object decimal(Object value) {
        String text = TextForm.of(value);
        boolean number = text.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
        return value instanceof Number ? value : number ? (Object) new BigDecimal(text) : null;
    }

    private static @Nullable Object flag(Object value) {
        String text = TextForm.of(value);
        return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : null;
    }
}
