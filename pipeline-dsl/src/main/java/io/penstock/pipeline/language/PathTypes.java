package io.penstock.pipeline.language;

import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.TypeReference;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code new File('x')}, {@code Path.of('x')}, {@code Paths.get('x')}, and what {@code Files} and {@code FilesEx} do with paths. */
public final class PathTypes implements MethodTable {
    private static final Set<String> TYPES = Set.of("File", "Path", "Paths", "Files", "FilesEx", "Channel", "Nextflow");

    private final FileStores stores;
    private final List<MethodTable> methods;

    /** Creates the table. */
    public PathTypes(FileStores stores) {
        this.stores = stores;
        this.methods = List.of(new PathTable(stores), new PathReading(), new PathListing(), new PathWriting(stores));
    }

    @Override
    public boolean knowsType(String name) {
        return TYPES.contains(name);
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof FileValue || (receiver instanceof TypeReference type && knowsType(type.name()));
    }

    @Override
    public @Nullable Object call(Invocation call) {
        if (call.receiver() instanceof FileValue file) {
            return ofFile(call, file);
        }
        if (((TypeReference) call.receiver()).name().equals("FilesEx") && call.size() > 0) {
            return ofPath(
                    call.with(call.positional().subList(1, call.positional().size()))
                            .on(PathTable.argument(call, 0, stores)));
        }
        return switch (((TypeReference) call.receiver()).name() + "." + call.name()) {
            case "File.new" -> new FileValue(named(call));
            case "Path.of", "Paths.get" -> named(call);
            case "Path.cast" -> call.value(0) instanceof CharSequence ? named(call) : UNKNOWN;
            case "Files.exists" -> PathTable.argument(call, 0, stores).exists();
            case "Files.isDirectory" -> PathTable.argument(call, 0, stores).isDirectory();
            case "Files.isRegularFile" -> PathTable.argument(call, 0, stores).isFile();
            case "Files.size" -> PathTable.argument(call, 0, stores).size();
            case "Files.readAllLines", "Files.readString" -> content(call);
            default -> UNKNOWN;
        };
    }

    private Object content(Invocation call) {
        PathValue file = PathTable.argument(call, 0, stores);
        return call.name().equals("readString") ? file.text() : file.lines();
    }

    private PathValue named(Invocation call) {
        PathValue path = PathTable.argument(call, 0, stores);
        for (int i = 1; i < call.size(); i++) {
            path = path.resolve(call.text(i));
        }
        return path;
    }

    private @Nullable Object ofFile(Invocation call, FileValue file) {
        if (call.name().equals("toPath")) {
            return file.path();
        }
        return shown(ofPath(call.on(file.path())));
    }

    private @Nullable Object ofPath(Invocation call) {
        for (MethodTable table : methods) {
            Object result = call.size() > table.mostArguments(call.name()) ? UNKNOWN : table.call(call);
            if (result != UNKNOWN) {
                return result;
            }
        }
        return UNKNOWN;
    }

    @Override
    public @Nullable Object property(Invocation read) {
        if (!(read.receiver() instanceof FileValue file)) {
            return UNKNOWN;
        }
        Invocation onPath = read.on(file.path());
        for (MethodTable table : methods) {
            Object result = table.property(onPath);
            if (result != UNKNOWN) {
                return shown(result);
            }
        }
        return UNKNOWN;
    }

    private static @Nullable Object shown(@Nullable Object result) {
        return result instanceof PathValue path ? new FileValue(path) : result;
    }

    @Override
    public boolean assign(Object receiver, String name, @Nullable Object value) {
        return receiver instanceof FileValue file
                && methods.stream().anyMatch(table -> table.assign(file.path(), name, value));
    }

    @Override
    public boolean isInstance(Object receiver, String type) {
        return receiver instanceof FileValue && type.equals("File");
    }

    @Override
    public List<String> names() {
        return List.of(
                "get", "of", "exists", "text", "readLines", "name", "parent", "path", "listFiles", "isDirectory");
    }
}
