package io.penstock.pipeline.language;

import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What scripts do to files: write, copy, move, link, delete. */
public final class PathWriting implements MethodTable {
    private static final List<String> NAMES = List.of(
            "setText",
            "write",
            "append",
            "leftShift",
            "withWriter",
            "withPrintWriter",
            "withWriterAppend",
            "newWriter",
            "newPrintWriter",
            "copyTo",
            "moveTo",
            "renameTo",
            "mklink",
            "mkdir",
            "mkdirs",
            "createNewFile",
            "delete",
            "deleteDir");

    private final FileStores stores;

    /** Creates the table. */
    public PathWriting(FileStores stores) {
        this.stores = stores;
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof PathValue;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        PathValue path = (PathValue) call.receiver();
        return switch (call.name()) {
            case "setText", "write" -> written(path, TextForm.of(call.value(0)));
            case "append", "<<", "leftShift" -> appended(path, call.value(0));
            case "withWriter", "withPrintWriter" -> withWriter(TextWriter.anew(path), call);
            case "withWriterAppend" -> withWriter(TextWriter.behind(path), call);
            case "newWriter", "newPrintWriter" -> TextWriter.anew(path);
            case "copyTo" -> path.copyTo(PathTable.argument(call, 0, stores));
            case "moveTo" -> path.moveTo(PathTable.argument(call, 0, stores));
            case "renameTo" -> path.moveTo(target(path, call));
            case "mklink" -> link(path, call);
            case "mkdir", "mkdirs" -> madeDirectory(path);
            case "createNewFile" -> created(path);
            case "delete", "deleteDir" -> deleted(path);
            default -> UNKNOWN;
        };
    }

    private static PathValue appended(PathValue path, @Nullable Object value) {
        path.append(
                value instanceof PathValue file
                        ? file.bytes()
                        : TextForm.of(value).getBytes(StandardCharsets.UTF_8));
        return path;
    }

    private static PathValue written(PathValue path, String text) {
        path.write(text);
        return path;
    }

    private static @Nullable Object withWriter(TextWriter open, Invocation call) {
        try (TextWriter writer = open) {
            return call.call(call.closure(call.size() - 1), writer);
        }
    }

    /** A bare name is one beside the file. */
    private PathValue target(PathValue path, Invocation call) {
        return call.required(0) instanceof PathValue target ? target : path.resolveSibling(call.text(0));
    }

    private PathValue link(PathValue path, Invocation call) {
        boolean hard = Boolean.TRUE.equals(call.named().get("hard"));
        int target = call.named().isEmpty() ? 0 : 1;
        return path.linkAt(PathTable.argument(call, target, stores), hard);
    }

    private static boolean madeDirectory(PathValue path) {
        path.makeDirectory();
        return true;
    }

    private static boolean created(PathValue path) {
        boolean there = path.exists();
        if (!there) {
            path.write("");
        }
        return !there;
    }

    private static boolean deleted(PathValue path) {
        boolean there = path.exists();
        path.delete();
        return there;
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
    public List<String> names() {
        return NAMES;
    }
}
