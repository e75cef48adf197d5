package io.penstock.config.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What an expression can ask of a file. */
final class FileMethods implements ListedTable {
    private static final MethodList METHODS =
            MethodList.of("exists isFile isDirectory canRead canWrite getName getPath getParent getAbsolutePath "
                    + "getCanonicalPath toAbsolutePath name path parent absolutePath baseName");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof FileReference || receiver instanceof Path;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        Path path = path(call.receiver());
        return switch (call.name()) {
            case "exists" -> Files.exists(path);
            case "isFile" -> Files.isRegularFile(path);
            case "isDirectory" -> Files.isDirectory(path);
            case "canRead" -> Files.isReadable(path);
            case "canWrite" -> Files.isWritable(path);
            case "getName" -> name(path);
            case "getPath" -> path.toString();
            case "getParent" -> parent(path);
            case "getAbsolutePath", "getCanonicalPath", "toAbsolutePath" -> absolute(path);
            default -> UNKNOWN;
        };
    }

    @Override
    public @Nullable Object property(Invocation read) {
        Path path = path(read.receiver());
        return switch (read.name()) {
            case "name" -> name(path);
            case "path" -> path.toString();
            case "parent" -> parent(path);
            case "absolutePath" -> absolute(path);
            case "baseName" -> baseName(name(path));
            default -> UNKNOWN;
        };
    }

    private static Path path(Object receiver) {
        return receiver instanceof FileReference file ? file.path() : (Path) receiver;
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String baseName(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private static @Nullable Object parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? null : parent.toString();
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
