package io.penstock.pipeline.process;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.syntax.ScriptStatement;
import io.penstock.config.syntax.TypeName;
import io.penstock.pipeline.file.PathValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the files in values of declared types: paths, collections of them, fields of records. */
final class TypedFiles {
    private static final Set<String> COLLECTIONS = Set.of("List", "Set", "Bag", "Iterable", "Collection");

    private final ModuleScope module;

    TypedFiles(ModuleScope module) {
        this.module = module;
    }

    /** Returns a value as its type: where a file is wanted, a text that is a path becomes one. */
    @Nullable
    Object read(ScriptStatement.Typed input, @Nullable Object value) {
        return read(input.name(), input.type(), input.fields(), value);
    }

    private @Nullable Object read(
            String name, TypeName type, List<ScriptStatement.Typed> fields, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (type.name().equals("Path")) {
            return path(name, value);
        }
        if (COLLECTIONS.contains(type.name()) && value instanceof Collection<?> several) {
            List<@Nullable Object> read = new ArrayList<>();
            several.forEach(one -> read.add(read(name, type.argument(0), List.of(), one)));
            return read;
        }
        List<ScriptStatement.Typed> known = fields.isEmpty() ? module.fields(type.name()) : fields;
        return known.isEmpty() ? value : fields(name, known, value);
    }

    private Object path(String name, Object value) {
        if (value instanceof PathValue path) {
            return path.unstaged();
        }
        if (value instanceof CharSequence text && InputBinder.isAbsolute(text.toString())) {
            return module.stores().path(text.toString());
        }
        throw EvaluationException.failed(
                "input '" + name + "' is of type Path, found '" + value + "'; make a path of it with file(…)");
    }

    private Object fields(String name, List<ScriptStatement.Typed> fields, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw EvaluationException.failed("input '" + name + "' is a record, found '" + value + "'");
        }
        Map<Object, @Nullable Object> read = new LinkedHashMap<>(map);
        for (ScriptStatement.Typed field : fields) {
            @Nullable Object element = map.get(field.name());
            if (element == null && !field.type().nullable()) {
                throw EvaluationException.failed(
                        "input '" + name + "' needs a field '" + field.name() + "', found " + map.keySet());
            }
            read.put(field.name(), read(name + "." + field.name(), field.type(), field.fields(), element));
        }
        return read;
    }

    /** Returns the files of a value that its type knows about. */
    List<PathValue> files(ScriptStatement.Typed input, @Nullable Object value) {
        List<PathValue> found = new ArrayList<>();
        find(input.type(), input.fields(), value, found);
        return found;
    }

    private void find(
            TypeName type, List<ScriptStatement.Typed> fields, @Nullable Object value, List<PathValue> found) {
        if (type.name().equals("Path") && value instanceof PathValue path) {
            found.add(path);
        } else if (type.name().equals("Tuple") && value instanceof Collection<?> tuple) {
            Iterator<?> elements = tuple.iterator();
            for (int i = 0; elements.hasNext(); i++) {
                find(type.argument(i), List.of(), elements.next(), found);
            }
        } else if (value instanceof Collection<?> several) {
            several.forEach(one -> find(type.argument(0), List.of(), one, found));
        } else if (value instanceof Map<?, ?> map) {
            for (ScriptStatement.Typed field : fields.isEmpty() ? module.fields(type.name()) : fields) {
                find(field.type(), field.fields(), map.get(field.name()), found);
            }
        }
    }

    /** Adds all files of a value, however deep they lie in it. */
    static void collect(@Nullable Object value, List<PathValue> found) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> collect(one, found));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(one -> collect(one, found));
        } else {
            collectOnly(value, found);
        }
    }

    /** Adds a value that is a file itself. */
    static void collectOnly(@Nullable Object value, List<PathValue> found) {
        if (value instanceof PathValue path) {
            found.add(path);
        }
    }
}
