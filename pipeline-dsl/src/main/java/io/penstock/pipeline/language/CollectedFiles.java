package io.penstock.pipeline.language;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.TextForm;
import io.penstock.domain.file.FileLocation;
import io.penstock.pipeline.file.PathValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that one {@code collectFile} fills, put together in a directory of this machine that is deleted at the end. */
final class CollectedFiles {
    private static final String UNNAMED = "collect-file.data";

    private final Library library;
    private final OperatorCall call;
    private final FileParts.Options options;
    private final Map<String, FileParts> files = new LinkedHashMap<>();
    private @Nullable Path directory;

    CollectedFiles(Library library, OperatorCall call) {
        this.library = library;
        this.call = call;
        this.options = FileParts.Options.of(call);
    }

    /** Adds an item to the file that it belongs to. */
    void add(@Nullable Object item) {
        @Nullable
        Object content = call.closure().isPresent() ? call.requiredClosure().call(item) : item;
        @Nullable
        Object name = call.options().containsKey("name") ? call.options().get("name") : named();
        if (name instanceof ClosureValue naming) {
            name = naming.call(item);
        }
        if (name == null && content instanceof List<?> pair && pair.size() > 1) {
            name = pair.get(0) instanceof PathValue path ? path.name() : pair.get(0);
            content = pair.size() == 2 ? pair.get(1) : pair.subList(1, pair.size());
        } else if (name == null) {
            name = content instanceof PathValue path ? path.name() : UNNAMED;
        }
        add(TextForm.of(name), content);
    }

    /** Returns a name that is written as the argument in front of the closure. */
    private @Nullable Object named() {
        return call.argument(0) instanceof ClosureValue ? null : call.argument(0);
    }

    private void add(String name, @Nullable Object content) {
        try {
            FileParts parts = files.get(name);
            if (parts == null) {
                parts = new FileParts(name, options, directory().resolve(String.valueOf(files.size())));
                files.put(name, parts);
            }
            parts.add(content);
        } catch (IOException e) {
            throw failed(name, e);
        }
    }

    private Path directory() throws IOException {
        Path known = directory;
        if (known != null) {
            return known;
        }
        @Nullable Object wanted = call.options().get("tempDir");
        Path made = wanted == null ? Files.createTempDirectory("penstock-") : below(wanted);
        directory = made;
        library.loop().atEnd(() -> delete(made));
        return made;
    }

    private Path below(Object wanted) throws IOException {
        FileLocation parent = path(wanted).location();
        if (!parent.isLocal()) {
            throw new PenstockException(
                    ErrorCode.SCRIPT, "option 'tempDir' of 'collectFile' must be a directory of this machine");
        }
        return Files.createTempDirectory(Files.createDirectories(parent.toPath()), "penstock-");
    }

    private void delete(Path made) {
        try {
            for (int i = 0; i < files.size(); i++) {
                Files.deleteIfExists(made.resolve(String.valueOf(i)));
            }
            Files.deleteIfExists(made);
        } catch (IOException e) {
            throw failed(made.toString(), e);
        }
    }

    /** Brings the parts of each file into their order. */
    void sort() {
        files.values().forEach(FileParts::sort);
    }

    /** Returns the files, each with all its parts, at the places where they stay. Not on the event thread: reads and copies them. */
    List<PathValue> kept() {
        List<PathValue> kept = new ArrayList<>();
        files.forEach((name, parts) -> {
            try {
                Path whole = parts.finished();
                kept.add(kept(name, whole));
                Files.delete(whole);
            } catch (IOException e) {
                throw failed(name, e);
            }
        });
        return kept;
    }

    private PathValue kept(String name, Path whole) throws IOException {
        @Nullable Object store = call.options().get("storeDir");
        if (store == null) {
            return ScratchFiles.of(library).keep(name, whole);
        }
        PathValue file = path(store).resolve(name);
        file.take(whole);
        return file;
    }

    private PathValue path(Object value) {
        return value instanceof PathValue path ? path : library.stores().path(TextForm.of(value));
    }

    private static PenstockException failed(String name, IOException cause) {
        return new PenstockException(
                ErrorCode.STORAGE, "cannot put the file '" + name + "' together: " + cause.getMessage(), cause);
    }
}
