package io.penstock.pipeline.script;

import io.penstock.api.PenstockException;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.TextForm;
import io.penstock.domain.resource.DurationText;
import io.penstock.domain.resource.MemorySize;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.text.CsvFormat;
import io.penstock.pipeline.text.CsvRows;
import io.penstock.pipeline.text.Json;
import io.penstock.pipeline.text.Yaml;
import java.io.BufferedReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the values of parameters into the types that a script declares; a type that is not known here keeps every value. */
final class ParameterTypes {
    private static final Set<String> COLLECTIONS = Set.of("List", "Set", "Bag", "Iterable", "Collection");

    private final FileStores stores;
    private final Map<String, Function<Object, @Nullable Object>> readers;

    ParameterTypes(FileStores stores) {
        this.stores = stores;
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
                value -> value instanceof PathValue ? value : stores.path(TextForm.of(value)),
                "MemoryUnit",
                value -> value instanceof MemorySize ? value : parsed(value, MemorySize::parse),
                "Duration",
                value -> value instanceof Duration ? value : parsed(value, DurationText::parse));
    }

    /** Returns a value as its type; null stays null. */
    @Nullable
    Object read(String name, String type, @Nullable Object value) {
        if (COLLECTIONS.contains(type) && (value instanceof CharSequence || value instanceof PathValue)) {
            return elements(name, value instanceof PathValue path ? path : stores.path(TextForm.of(value)));
        }
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

    /** Reads a file that holds the elements: rows with a header, or a list. */
    private static Object elements(String name, PathValue file) {
        String suffix = file.name().substring(file.name().lastIndexOf('.') + 1);
        @Nullable
        Object content = switch (suffix) {
            case "csv" -> rows(file.text());
            case "json" -> Json.parse(file.text());
            case "yml", "yaml" -> Yaml.parse(file.text());
            default -> null;
        };
        if (content instanceof Collection<?> elements) {
            return elements;
        }
        throw EvaluationException.failed(
                "the parameter '" + name + "' is a collection; give the name of a file that holds"
                        + " one: .csv with a header, .json or .yml, found '" + file + "'");
    }

    private static List<Object> rows(String text) {
        List<Object> rows = new ArrayList<>();
        CsvRows.withHeader(new BufferedReader(new StringReader(text)), CsvFormat.COMMAS, 0)
                .forEachRemaining(rows::add);
        return rows;
    }

    private static @Nullable Object integer(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return value;
        }
        String text = TextForm.of(value);
        if (!text.matches("[+-]?\\d{1,19}")) {
            return null;
        }
        BigInteger number = new BigInteger(text);
        return number.bitLength() < 32
                ? (Object) number.intValue()
                : number.bitLength() < 64 ? number.longValue() : null;
    }

    private static @Nullable Object parsed(Object value, Function<String, Object> parser) {
        try {
            return parser.apply(TextForm.of(value));
        } catch (PenstockException e) {
            return null;
        }
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
