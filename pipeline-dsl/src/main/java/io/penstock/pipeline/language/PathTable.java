package io.penstock.pipeline.language;

import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.ListedTable;
import io.penstock.config.eval.MethodList;
import io.penstock.config.eval.Regex;
import io.penstock.config.eval.TextForm;
import io.penstock.domain.file.StoredFile;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Paths: their parts, other paths made of them, what is known of the file there. */
public final class PathTable implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "name baseName simpleName extension parent scheme fileName resolve/1 resolveSibling/1 relativize/1 "
                    + "startsWith/1 endsWith/1 subpath/2 size exists isFile canRead isLink permissions isDirectory isEmpty "
                    + "empty isHidden isAbsolute lastModified toString toUriString toAbsolutePath toRealPath normalize "
                    + "complete toFile toPath absolutePath canonicalPath path length");

    private final FileStores stores;

    /** Creates the table. */
    public PathTable(FileStores stores) {
        this.stores = stores;
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof PathValue;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        PathValue path = (PathValue) call.receiver();
        if (call.size() == 0) {
            @Nullable Object fact = fact(path, call.name());
            return fact == UNKNOWN ? property(getter(call.name()), path) : fact;
        }
        return switch (call.name()) {
            case "resolve", "div", "/" -> path.resolve(call.text(0));
            case "resolveSibling" -> path.resolveSibling(call.text(0));
            case "getBaseName" -> baseName(path, call.integer(0));
            case "relativize" -> path.relativize(argument(call, 0, stores));
            case "startsWith" -> parts(path).startsWith(PathParts.of(call.text(0)));
            case "endsWith" -> parts(path).endsWith(PathParts.of(call.text(0)));
            case "subpath" -> parts(path).between(call.integer(0), call.integer(1));
            case "plus", "+" -> path + TextForm.of(call.value(0));
            case "==~" -> Regex.matches(call.required(0), path.toString());
            default -> UNKNOWN;
        };
    }

    private static PathParts parts(PathValue path) {
        return PathParts.of(path.toString());
    }

    /** Returns the name without so many extensions. */
    private static String baseName(PathValue path, int extensions) {
        String name = path.name();
        for (int i = 0; i < extensions && name.lastIndexOf('.') > 0; i++) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return name;
    }

    private static @Nullable Object fact(PathValue path, String name) {
        return switch (name) {
            case "size", "length" -> path.size();
            case "exists" -> path.exists();
            case "isFile" -> path.isFile();
            case "canRead" -> path.exists();
            case "isLink" -> path.isLink();
            case "getPermissions" -> path.permissions();
            case "isDirectory" -> path.isDirectory();
            case "isEmpty" -> isEmpty(path);
            case "isHidden" -> path.name().startsWith(".");
            case "isAbsolute" -> true;
            case "lastModified", "getLastModified" ->
                path.stat().map(StoredFile::modified).map(Instant::toEpochMilli).orElse(0L);
            case "toString", "getPath", "getAbsolutePath", "getCanonicalPath" -> path.toString();
            case "toUriString", "toURI", "toUri" -> path.location().toString();
            case "toAbsolutePath", "toRealPath", "normalize", "complete", "toFile", "toPath" -> path;
            default -> UNKNOWN;
        };
    }

    private static boolean isEmpty(PathValue path) {
        return path.isDirectory() ? path.children().isEmpty() : path.size() == 0;
    }

    /** Returns the property that a method such as {@code getName} reads. */
    static String getter(String method) {
        return method.length() > 3 && method.startsWith("get")
                ? Character.toLowerCase(method.charAt(3)) + method.substring(4)
                : "";
    }

    @Override
    public @Nullable Object property(Invocation read) {
        return property(read.name(), (PathValue) read.receiver());
    }

    private static @Nullable Object property(String name, PathValue path) {
        return switch (name) {
            case "name", "fileName" -> path.name();
            case "baseName" -> path.baseName();
            case "simpleName" -> path.simpleName();
            case "extension" -> path.extension();
            case "parent" -> path.parent();
            case "scheme" -> path.location().scheme();
            case "empty" -> isEmpty(path);
            case "permissions" -> path.permissions();
            case "path", "absolutePath", "canonicalPath" -> path.toString();
            default -> UNKNOWN;
        };
    }

    @Override
    public boolean isInstance(Object receiver, String type) {
        return type.equals("Path") || type.equals("File");
    }

    /** Returns the path that an argument is or names. */
    static PathValue argument(Invocation call, int index, FileStores stores) {
        Object target = call.required(index);
        if (target instanceof PathValue path) {
            return path;
        }
        return target instanceof FileValue file ? file.path() : stores.path(TextForm.of(target));
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
