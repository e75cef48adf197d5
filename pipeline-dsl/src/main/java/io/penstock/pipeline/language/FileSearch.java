package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.pipeline.file.FilePairs;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the files of {@code channel.fromPath} and {@code channel.fromFilePairs}. */
final class FileSearch {
    private final FileStores stores;
    private final OperatorCall call;

    FileSearch(FileStores stores, OperatorCall call) {
        this.stores = stores;
        this.call = call;
    }

    /** Returns the files of {@code fromPath}. */
    List<PathValue> paths() {
        call.allowing("checkIfExists", "type", "hidden", "maxDepth", "glob", "followLinks", "relative");
        PathLookup lookup = new PathLookup(stores, call);
        List<PathValue> found = new ArrayList<>();
        if (call.arguments().isEmpty()) {
            throw EvaluationException.failed("fromPath() needs a path");
        }
        call.arguments().forEach(argument -> found.addAll(lookup.find(argument)));
        return found;
    }

    /** Returns the tuples of {@code fromFilePairs}. */
    List<Object> pairs() {
        call.allowing("size", "flat", "checkIfExists", "type", "hidden", "maxDepth", "followLinks");
        int size = call.options().get("size") instanceof Number number ? number.intValue() : 2;
        FilePairs pairs = new FilePairs(size, call.flag("flat", false));
        PathLookup lookup = new PathLookup(stores, call);
        @Nullable Object what = call.argument(0);
        List<Object> tuples = new ArrayList<>();
        for (@Nullable Object pattern : what instanceof List<?> several ? several : Arrays.asList(what)) {
            tuples.addAll(pairs.group(lookup.find(pattern), grouping(String.valueOf(pattern))));
        }
        return tuples;
    }

    private Function<PathValue, @Nullable Object> grouping(String pattern) {
        if (call.arguments().size() > 1 && call.argument(1) instanceof ClosureValue closure) {
            return closure::call;
        }
        return path -> FilePairs.prefix(path.name(), pattern);
    }
}
