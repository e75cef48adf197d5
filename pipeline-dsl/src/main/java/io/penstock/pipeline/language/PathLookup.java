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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds files as the options of a call say: {@code file()}, {@code files()}, {@code fromPath}, {@code fromFilePairs}. */
final class PathLookup {
    /** There, a question mark begins a query, and nothing can be searched. */
    private static final Pattern WEB = Pattern.compile("https?://");

    private final FileStores stores;
    private final OperatorCall call;

    PathLookup(FileStores stores, OperatorCall call) {
        this.stores = stores;
        this.call = call;
    }

    private PathFilter filter() {
        return new PathFilter(
                type(),
                call.flag("hidden", false),
                call.number("maxDepth", Integer.MAX_VALUE),
                call.flag("followLinks", true));
    }

    private String type() {
        String type = call.text("type", "file");
        if (!List.of("file", "dir", "any").contains(type)) {
            throw EvaluationException.failed(
                    "option 'type' of '" + call.name() + "' must be file, dir or any, not '" + type + "'");
        }
        return type;
    }

    /** Returns what may be looked for, if every path says where. */
    List<@Nullable Object> checked(List<?> patterns) {
        List<@Nullable Object> checked = new ArrayList<>(patterns);
        for (@Nullable Object pattern : checked) {
            if (pattern instanceof List<?> several) {
                checked(several);
            } else if (!(pattern instanceof PathValue) && !(pattern instanceof FileValue)) {
                required(pattern);
            }
        }
        return checked;
    }

    /** Returns what a path, a pattern or a list of them stands for. */
    List<PathValue> find(@Nullable Object what) {
        List<PathValue> found = new ArrayList<>();
        if (what instanceof List<?> several) {
            several.forEach(one -> found.addAll(find(one)));
        } else if (what instanceof PathValue path) {
            found.add(checked(path));
        } else if (what instanceof FileValue file) {
            found.add(checked(file.path()));
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
        if (!call.flag("glob", true) || WEB.matcher(text).lookingAt()) {
            return List.of(checked(stores.path(text)));
        }
        if (!PathPattern.isPattern(text)) {
            return List.of(checked(stores.path(PathPattern.unescaped(text))));
        }
        PathPattern pattern = PathPattern.of(text, stores, filter());
        List<PathValue> found = pattern.find();
        if (found.isEmpty() && call.flag("checkIfExists", false)) {
            throw new PenstockException(ErrorCode.FILE_NOT_FOUND, "no files match '" + text + "'");
        }
        return call.flag("relative", false)
                ? found.stream()
                        .map(path -> path.staged(pattern.directory().relativize(path)))
                        .toList()
                : found;
    }

    private PathValue checked(PathValue path) {
        if (call.flag("checkIfExists", false) && !path.exists()) {
            throw new PenstockException(ErrorCode.FILE_NOT_FOUND, "no such file or directory: " + path);
        }
        return path;
    }
}
