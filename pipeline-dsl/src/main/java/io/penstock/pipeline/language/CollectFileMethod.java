package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.file.PathValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code collectFile}: gathers the texts of items in files, one or several by name. */
final class CollectFileMethod implements ChannelMethod {
    private static final String UNNAMED = "collect-file.data";

    private final Library library;

    CollectFileMethod(Library library) {
        this.library = library;
    }

    @Override
    public Channel call(Channel source, OperatorCall call) {
        call.allowing(
                "name",
                "seed",
                "newLine",
                "sort",
                "storeDir",
                "tempDir",
                "keepHeader",
                "skip",
                "cache",
                "deleteTempFilesOnClose");
        Channel target = source.newQueue();
        Map<String, FileParts> files = new LinkedHashMap<>();
        FileParts.Options options = FileParts.Options.of(call);
        source.subscribe(item -> add(item, call, files, options), () -> {
            files.forEach((name, parts) -> target.emit(kept(name, parts.text(name), call)));
            target.close();
        });
        return target;
    }

    private static void add(
            @Nullable Object item, OperatorCall call, Map<String, FileParts> files, FileParts.Options options) {
        @Nullable
        Object content = call.closure().isPresent() ? call.requiredClosure().call(item) : item;
        @Nullable
        Object name = call.options().containsKey("name") ? call.options().get("name") : named(call);
        if (name instanceof ClosureValue naming) {
            name = naming.call(item);
        }
        if (name == null && content instanceof List<?> pair && pair.size() > 1) {
            name = pair.get(0) instanceof PathValue path ? path.name() : pair.get(0);
            content = pair.size() == 2 ? pair.get(1) : pair.subList(1, pair.size());
        } else if (name == null) {
            name = content instanceof PathValue path ? path.name() : UNNAMED;
        }
        files.computeIfAbsent(TextForm.of(name), key -> new FileParts(options)).add(content);
    }

    /** Returns a name that is written as the argument in front of the closure. */
    private static @Nullable Object named(OperatorCall call) {
        return call.argument(0) instanceof ClosureValue ? null : call.argument(0);
    }

    private PathValue kept(String name, String text, OperatorCall call) {
        @Nullable Object store = call.options().get("storeDir");
        if (store == null) {
            return ScratchFiles.of(library).keep(name, text.getBytes(StandardCharsets.UTF_8));
        }
        PathValue directory =
                store instanceof PathValue path ? path : library.stores().path(TextForm.of(store));
        PathValue file = directory.resolve(name);
        file.write(text);
        return file;
    }
}
