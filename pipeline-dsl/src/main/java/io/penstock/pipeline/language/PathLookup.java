package io.penstock.pipeline.language;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathFilter;
import io.penstock.pipeline.file.PathPattern;
import io.penstock.pipeline.file.PathValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds files as the options of a call say: {@code file()}, {@code files()}, {@code fromPath}, {@code fromFilePairs}. */
final class PathLookup {
    private final FileStores stores;
    private final OperatorCall call;

    PathLookup(FileStores stores, OperatorCall call) {
        this.stores = stores;
        this.call = call;
    }

    private PathFilter filter() {
        return new PathFilter(
                call.text("type", "file"), call.flag("hidden", false), call.number("maxDepth", Integer.MAX_VALUE));
    }

    /** Returns what a path, a pattern or a list of them stands for. */
    List<PathValue> find(@Nullable Object what) {
        List<PathValue> found = new ArrayList<>();
        if (what instanceof List<?> several) {
            several.forEach(one -> found.addAll(find(one)));
        } else if (what instanceof PathValue path) {
            found.add(checked(path));
        } else {
            found.addAll(findText(required(what)));
        }
        return found;
    }

    private String required(@Nullable Object what) {
        String text = what == null ? "" : TextForm.of(what);
        if (text.isEmpty()) {
            throw EvaluationException.failed(call.name() + "(): the path is " + (what == null ? "null" : "empty"));
        }
        return text;
    }

    private List<PathValue> findText(String text) {
        if (!call.flag("glob", true)) {
            return List.of(checked(stores.path(text)));
        }
        if (!PathPattern.isPattern(text)) {
            return List.of(checked(stores.path(PathPattern.unescaped(text))));
        }
        List<PathValue> found = PathPattern.of(text, stores, filter()).find();
        if (found.isEmpty() && call.flag("checkIfExists", false)) {
            throw new PenstockException(ErrorCode.FILE_NOT_FOUND, "no files match '" + text + "'");
        }
        return found;
    }

    private PathValue checked(PathValue path) {
        if (call.flag("checkIfExists", false) && !path.exists()) {
            throw new PenstockException(ErrorCode.FILE_NOT_FOUND, "no such file or directory: " + path);
        }
        return path;
    }
}
