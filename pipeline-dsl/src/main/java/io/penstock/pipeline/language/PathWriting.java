package io.penstock.pipeline.language;

import io.penstock.config.eval.ByteList;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.ListedTable;
import io.penstock.config.eval.MethodList;
import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What scripts do to files: write, copy, move, link, delete. */
public final class PathWriting implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "setText/2 setBytes/1 write/2 append/2 leftShift/1 withWriter/2 withPrintWriter/2 withWriterAppend/2 "
                    + "newWriter/2 newPrintWriter/2 copyTo/1 moveTo/1 renameTo/1 mklink/2 mkdir mkdirs createNewFile delete deleteDir");

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
            case "setText", "write" -> written(path, TextForm.of(call.value(0)), charset(call, 1));
            case "append", "<<", "leftShift" -> appended(path, call.value(0), charset(call, 1));
            case "setBytes" -> writtenBytes(path, call.value(0));
            case "withWriter", "withPrintWriter" -> withWriter(TextWriter.anew(path, charset(call, 0)), call);
            case "withWriterAppend" -> withWriter(TextWriter.behind(path, charset(call, 0)), call);
            case "newWriter", "newPrintWriter" -> writer(path, call);
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

    /** Returns the character set that an argument names; UTF-8 where there is none. */
    static Charset charset(Invocation call, int index) {
        boolean named = index < call.size() && call.value(index) instanceof CharSequence;
        return named ? Charset.forName(call.text(index)) : StandardCharsets.UTF_8;
    }

    private static PathValue appended(PathValue path, @Nullable Object value, Charset charset) {
        path.append(
                value instanceof PathValue file
                        ? file.bytes()
                        : TextForm.of(value).getBytes(charset));
        return path;
    }

    private static PathValue written(PathValue path, String text, Charset charset) {
        path.write(text.getBytes(charset));
        return path;
    }

    private static PathValue writtenBytes(PathValue path, @Nullable Object bytes) {
        path.write(ByteList.toArray(bytes, "bytes"));
        return path;
    }

    private static @Nullable Object withWriter(TextWriter open, Invocation call) {
        try (TextWriter writer = open) {
            return call.call(call.closure(call.size() - 1), writer);
        }
    }

    /** A {@code true} at the end asks to append. */
    private static TextWriter writer(PathValue path, Invocation call) {
        boolean appends = call.size() > 0 && Boolean.TRUE.equals(call.value(call.size() - 1));
        return appends ? TextWriter.behind(path, charset(call, 0)) : TextWriter.anew(path, charset(call, 0));
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
        PathValue path = (PathValue) receiver;
        if (name.equals("text")) {
            path.write(TextForm.of(value));
        } else if (name.equals("bytes")) {
            path.write(ByteList.toArray(value, name));
        } else {
            return false;
        }
        return true;
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
