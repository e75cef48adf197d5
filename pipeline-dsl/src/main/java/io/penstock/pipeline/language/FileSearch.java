package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.channel.EventLoop;
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

    /** Returns a channel of the files of {@code fromPath}. */
    Channel paths(EventLoop loop) {
        call.allowing("checkIfExists", "type", "hidden", "maxDepth", "glob", "followLinks", "relative");
        if (call.arguments().isEmpty()) {
            throw EvaluationException.failed("fromPath() needs a path");
        }
        PathLookup lookup = new PathLookup(stores, call);
        List<@Nullable Object> patterns = lookup.checked(call.arguments());
        return Channel.found(loop, () -> lookup.find(patterns), List::iterator);
    }

    /** Returns a channel of the tuples of {@code fromFilePairs}. */
    Channel pairs(EventLoop loop) {
        call.allowing("size", "flat", "checkIfExists", "type", "hidden", "maxDepth", "followLinks");
        int size = call.options().get("size") instanceof Number number ? number.intValue() : 2;
        FilePairs pairs = new FilePairs(size, call.flag("flat", false));
        PathLookup lookup = new PathLookup(stores, call);
        @Nullable Object what = call.argument(0);
        List<@Nullable Object> patterns =
                lookup.checked(what instanceof List<?> several ? several : Arrays.asList(what));
        return Channel.found(loop, () -> patterns.stream().map(lookup::find).toList(), found -> {
            List<Object> tuples = new ArrayList<>();
            for (int i = 0; i < patterns.size(); i++) {
                tuples.addAll(pairs.group(found.get(i), grouping(String.valueOf(patterns.get(i)))));
            }
            return tuples.iterator();
        });
    }

    private Function<PathValue, @Nullable Object> grouping(String pattern) {
        if (call.arguments().size() > 1 && call.argument(1) instanceof ClosureValue closure) {
            return closure::call;
        }
        return path -> FilePairs.prefix(path.name(), pattern);
    }
}
