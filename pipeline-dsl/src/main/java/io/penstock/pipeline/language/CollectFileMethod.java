package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.file.PathValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** {@code collectFile}: gathers the texts of items in files, one or several by name. */
final class CollectFileMethod implements ChannelMethod {
    private final Library library;
    private final AtomicInteger directories = new AtomicInteger();

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
        Map<String, List<String>> parts = new LinkedHashMap<>();
        source.subscribe(item -> add(item, call, parts), () -> {
            PathValue directory = directory(call);
            parts.forEach((name, texts) -> target.emit(write(directory.resolve(name), texts, call)));
            target.close();
        });
        return target;
    }

    private PathValue directory(OperatorCall call) {
        @Nullable Object store = call.options().get("storeDir");
        if (store instanceof PathValue path) {
            return path;
        }
        return store != null
                ? library.stores().path(TextForm.of(store))
                : library.stores()
                        .path(library.settings().scratch().resolve("collect-" + directories.incrementAndGet()));
    }

    private static void add(@Nullable Object item, OperatorCall call, Map<String, List<String>> parts) {
        @Nullable
        Object content = call.closure().isPresent() ? call.requiredClosure().call(item) : item;
        @Nullable Object name = call.options().get("name");
        if (name instanceof ClosureValue naming) {
            name = naming.call(item);
        }
        if (name == null && content instanceof List<?> pair && pair.size() == 2) {
            name = pair.get(0);
            content = pair.get(1);
        } else if (name == null && content instanceof PathValue path) {
            name = path.name();
        }
        if (name == null) {
            throw EvaluationException.failed("'collectFile' needs the option 'name', or items such as [name, content]");
        }
        String end = call.flag("newLine", false) ? "\n" : "";
        String text = content instanceof PathValue path ? path.text() : TextForm.of(content);
        parts.computeIfAbsent(TextForm.of(name), key -> new ArrayList<>()).add(text + end);
    }

    private static PathValue write(PathValue file, List<String> texts, OperatorCall call) {
        @Nullable Object sort = call.options().get("sort");
        if (!Boolean.FALSE.equals(sort)) {
            @Nullable Comparator<Object> order = Closures.order(sort == null ? "hash" : sort, call);
            texts.sort(order == null ? Comparator.naturalOrder() : order::compare);
        }
        StringBuilder all = new StringBuilder(call.text("seed", ""));
        boolean keepHeader = call.flag("keepHeader", false);
        int skip = call.number("skip", keepHeader ? 1 : 0);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (i == 0 && keepHeader) {
                all.append(text, 0, text.length() - withoutLines(text, skip).length());
            }
            all.append(withoutLines(text, skip));
        }
        file.write(all.toString());
        return file;
    }

    private static String withoutLines(String text, int count) {
        String rest = text;
        for (int i = 0; i < count; i++) {
            int end = rest.indexOf('\n');
            rest = end < 0 ? "" : rest.substring(end + 1);
        }
        return rest;
    }
}
