package io.penstock.pipeline.language;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.TextForm;
import io.penstock.config.eval.TypeReference;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code new File('x')}, which can be read but not written, and {@code Path.of('x')}, {@code Paths.get('x')}. */
public final class PathTypes implements MethodTable {
    private static final Set<String> TYPES = Set.of("File", "Path", "Paths", "Files", "Channel", "Nextflow");

    private final FileStores stores;
    private final List<MethodTable> reading;

    /** Creates the table. */
    public PathTypes(FileStores stores) {
        this.stores = stores;
        this.reading = List.of(new PathTable(stores), new PathReading(), new PathListing());
    }

    @Override
    public boolean knowsType(String name) {
        return TYPES.contains(name);
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof ReadOnlyFile || (receiver instanceof TypeReference type && knowsType(type.name()));
    }

    @Override
    public @Nullable Object call(Invocation call) {
        if (call.receiver() instanceof ReadOnlyFile file) {
            return ofFile(call, file);
        }
        return switch (((TypeReference) call.receiver()).name() + "." + call.name()) {
            case "File.new" -> new ReadOnlyFile(named(call));
            case "Path.of", "Paths.get" -> named(call);
            case "Path.cast" -> call.value(0) instanceof CharSequence ? named(call) : UNKNOWN;
            case "Files.exists" -> PathTable.argument(call, 0, stores).exists();
            case "Files.isDirectory" -> PathTable.argument(call, 0, stores).isDirectory();
            case "Files.isRegularFile" -> !PathTable.argument(call, 0, stores).isDirectory();
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

    private @Nullable Object ofFile(Invocation call, ReadOnlyFile file) {
        if (call.name().equals("canRead")) {
            return file.path().exists();
        }
        Invocation onPath = call.on(file.path());
        for (MethodTable table : reading) {
            Object result = table.call(onPath);
            if (result != UNKNOWN) {
                return shown(result);
            }
        }
        if (new PathWriting(stores).names().contains(call.name())) {
            throw EvaluationException.refused(
                    "a 'new File(…)' cannot be changed; use file('" + TextForm.of(file) + "')." + call.name() + "(…)");
        }
        return UNKNOWN;
    }

    @Override
    public @Nullable Object property(Invocation read) {
        if (!(read.receiver() instanceof ReadOnlyFile file)) {
            return UNKNOWN;
        }
        Invocation onPath = read.on(file.path());
        for (MethodTable table : reading) {
            Object result = table.property(onPath);
            if (result != UNKNOWN) {
                return shown(result);
            }
        }
        return UNKNOWN;
    }

    private static @Nullable Object shown(@Nullable Object result) {
        return result instanceof PathValue path ? new ReadOnlyFile(path) : result;
    }

    @Override
    public boolean assign(Object receiver, String name, @Nullable Object value) {
        if (receiver instanceof ReadOnlyFile file) {
            throw EvaluationException.refused(
                    "a 'new File(…)' cannot be changed; use file('" + TextForm.of(file) + "')." + name + " = …");
        }
        return false;
    }

    @Override
    public boolean isInstance(Object receiver, String type) {
        return receiver instanceof ReadOnlyFile && type.equals("File");
    }

    @Override
    public List<String> names() {
        return List.of(
                "get", "of", "exists", "text", "readLines", "name", "parent", "path", "listFiles", "isDirectory");
    }
}
