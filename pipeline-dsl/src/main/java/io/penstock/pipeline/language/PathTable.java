package io.penstock.pipeline.language;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.TextForm;
import io.penstock.domain.file.StoredFile;
import io.penstock.pipeline.file.PathValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths: their parts, their content, copies. */
public final class PathTable implements MethodTable {
    private static final List<String> NAMES = List.of(
            "name",
            "baseName",
            "simpleName",
            "extension",
            "parent",
            "text",
            "scheme",
            "getName",
            "getBaseName",
            "getSimpleName",
            "getExtension",
            "getParent",
            "getText",
            "readLines",
            "eachLine",
            "size",
            "exists",
            "isFile",
            "isDirectory",
            "isEmpty",
            "empty",
            "lastModified",
            "resolve",
            "resolveSibling",
            "listFiles",
            "list",
            "toString",
            "toUriString",
            "toAbsolutePath",
            "toRealPath",
            "normalize",
            "startsWith",
            "endsWith",
            "copyTo",
            "moveTo",
            "mkdirs",
            "mkdir",
            "delete",
            "deleteDir",
            "append",
            "setText",
            "splitCsv",
            "splitText",
            "countLines",
            "getFileName",
            "fileName");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof PathValue;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        PathValue path = (PathValue) call.receiver();
        if (call.size() == 0) {
            Object simple = simple(path, call.name());
            return simple == UNKNOWN ? property(call.name(), path) : simple;
        }
        return withArguments(path, call);
    }

    private static @Nullable Object simple(PathValue path, String name) {
        return switch (name) {
            case "readLines" -> new ArrayList<>(path.lines());
            case "size" -> path.size();
            case "exists" -> path.exists();
            case "isFile" -> path.exists() && !path.isDirectory();
            case "isDirectory" -> path.isDirectory();
            case "isEmpty" -> path.size() == 0;
            case "lastModified" ->
                path.stat().map(StoredFile::modified).map(Instant::toEpochMilli).orElse(0L);
            case "listFiles" -> path.isDirectory() ? new ArrayList<>(path.children()) : null;
            case "list" ->
                new ArrayList<>(path.children().stream().map(PathValue::name).toList());
            case "toString" -> path.toString();
            case "toUriString" -> path.location().toString();
            case "toAbsolutePath", "toRealPath", "normalize" -> path;
            case "mkdirs", "mkdir" -> true;
            case "delete", "deleteDir" -> delete(path);
            case "countLines" -> TextSplitting.countLines(path);
            default -> UNKNOWN;
        };
    }

    private static boolean delete(PathValue path) {
        path.delete();
        return true;
    }

    private static @Nullable Object withArguments(PathValue path, Invocation call) {
        return switch (call.name()) {
            case "resolve", "div", "/" -> path.resolve(call.text(0));
            case "resolveSibling" -> path.resolveSibling(call.text(0));
            case "startsWith" -> path.toString().startsWith(call.text(0));
            case "endsWith" -> path.toString().endsWith(call.text(0));
            case "+" -> path + TextForm.of(call.value(0));
            case "==~" -> path.toString().matches(call.text(0));
            case "copyTo" -> path.copyTo(target(call));
            case "moveTo" -> moved(path, target(call));
            case "append", "<<" -> appended(path, call.text(0));
            case "setText" -> written(path, call.text(0));
            case "eachLine" -> eachLine(path, call);
            case "splitCsv" -> all(TextSplitting.csv(OperatorCall.of(call)).split(path));
            case "splitText" -> all(TextSplitting.text(OperatorCall.of(call)).split(path));
            case "getText" -> path.text();
            default -> UNKNOWN;
        };
    }

    private static PathValue target(Invocation call) {
        if (call.required(0) instanceof PathValue path) {
            return path;
        }
        throw EvaluationException.failed(call.name() + "() needs a path; write file('" + call.text(0) + "')");
    }

    private static PathValue moved(PathValue path, PathValue target) {
        PathValue moved = path.copyTo(target);
        path.delete();
        return moved;
    }

    private static PathValue appended(PathValue path, String text) {
        return written(path, (path.exists() ? path.text() : "") + text);
    }

    private static PathValue written(PathValue path, String text) {
        path.write(text);
        return path;
    }

    private static @Nullable Object eachLine(PathValue path, Invocation call) {
        @Nullable Object last = null;
        for (String line : path.lines()) {
            last = call.call(call.closure(0), line);
        }
        return last;
    }

    private static List<@Nullable Object> all(java.util.Iterator<?> parts) {
        List<@Nullable Object> all = new ArrayList<>();
        parts.forEachRemaining(all::add);
        return all;
    }

    @Override
    public @Nullable Object property(Invocation read) {
        return property(read.name(), (PathValue) read.receiver());
    }

    private static @Nullable Object property(String name, PathValue path) {
        return switch (name) {
            case "name", "getName", "fileName", "getFileName" -> path.name();
            case "baseName", "getBaseName" -> path.baseName();
            case "simpleName", "getSimpleName" -> path.simpleName();
            case "extension", "getExtension" -> path.extension();
            case "parent", "getParent" -> path.parent();
            case "text", "getText" -> path.text();
            case "scheme" -> path.location().scheme();
            case "empty" -> path.size() == 0;
            default -> UNKNOWN;
        };
    }

    @Override
    public boolean assign(Object receiver, String name, @Nullable Object value) {
        if (!name.equals("text")) {
            return false;
        }
        ((PathValue) receiver).write(TextForm.of(value));
        return true;
    }

    @Override
    public boolean isInstance(Object receiver, String type) {
        return type.equals("Path") || type.equals("File");
    }

    @Override
    public List<String> names() {
        return NAMES;
    }
}
