package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.ListedTable;
import io.penstock.config.eval.MethodList;
import io.penstock.config.eval.Regex;
import io.penstock.config.eval.Truth;
import io.penstock.pipeline.file.PathValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What lies in directories: {@code listFiles()}, {@code eachFile { … }}. */
public final class PathListing implements ListedTable {
    private static final MethodList METHODS =
            MethodList.of("list/1 listFiles/1 listDirectory/1 eachFile/1 eachDir/1 eachFileMatch/2 eachDirMatch/2 "
                    + "eachFileRecurse/1 eachDirRecurse/1");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof PathValue;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        PathValue path = (PathValue) call.receiver();
        return switch (call.name()) {
            case "listFiles", "listDirectory" -> path.isDirectory() ? found(path, call) : null;
            case "list" -> path.isDirectory() ? names(path, call) : null;
            case "eachFile" -> each(path.children(), file -> true, call);
            case "eachDir" -> each(path.children(), PathValue::isDirectory, call);
            case "eachFileMatch" -> each(path.children(), matching(call), call);
            case "eachDirMatch" -> each(path.children(), matching(call).and(PathValue::isDirectory), call);
            case "eachFileRecurse" -> each(below(path), file -> true, call);
            case "eachDirRecurse" -> each(below(path), PathValue::isDirectory, call);
            default -> UNKNOWN;
        };
    }

    private static List<PathValue> found(PathValue directory, Invocation call) {
        return new ArrayList<>(directory.children().stream()
                .filter(file -> passes(file, file, call))
                .toList());
    }

    private static List<String> names(PathValue directory, Invocation call) {
        return new ArrayList<>(directory.children().stream()
                .filter(file -> passes(file, file.name(), call))
                .map(PathValue::name)
                .toList());
    }

    /** A closure of one parameter gets the file, or its name; one of two gets the directory and the name. */
    private static boolean passes(PathValue file, Object shown, Invocation call) {
        if (call.size() == 0) {
            return true;
        }
        ClosureValue filter = call.closure(0);
        return Truth.of(
                filter.parameterCount() > 1 ? call.call(filter, file.parent(), file.name()) : call.call(filter, shown));
    }

    private static Predicate<PathValue> matching(Invocation call) {
        Object pattern = Regex.pattern(call.required(0));
        return file -> Regex.matches(pattern, file.name());
    }

    private static List<PathValue> below(PathValue directory) {
        List<PathValue> found = new ArrayList<>();
        for (PathValue child : directory.children()) {
            found.add(child);
            if (child.isDirectory()) {
                found.addAll(below(child));
            }
        }
        return found;
    }

    private static @Nullable Object each(List<PathValue> files, Predicate<PathValue> wanted, Invocation call) {
        ClosureValue closure = call.closure(call.size() - 1);
        for (PathValue file : files) {
            if (wanted.test(file)) {
                call.call(closure, file);
            }
        }
        return null;
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
