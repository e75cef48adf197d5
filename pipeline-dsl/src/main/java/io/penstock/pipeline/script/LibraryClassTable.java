package io.penstock.pipeline.script;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.pipeline.file.PathValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes in a project's directory {@code lib}, which cannot be used: whoever tries is told what to do instead. */
final class LibraryClassTable implements MethodTable {
    private static final String SUFFIX = "groovy";

    /** A class by the name of its file. */
    record LibraryClass(String name) {}

    /** Returns the classes of a project; none where it has no such directory. */
    static List<LibraryClass> classes(PathValue project) {
        PathValue directory = project.resolve("lib");
        return directory.isDirectory()
                ? directory.children().stream()
                        .filter(file -> file.extension().equals(SUFFIX))
                        .map(file -> new LibraryClass(file.baseName()))
                        .toList()
                : List.of();
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof LibraryClass;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        throw refused(call);
    }

    @Override
    public @Nullable Object property(Invocation read) {
        throw refused(read);
    }

    private static EvaluationException refused(Invocation call) {
        String name = ((LibraryClass) call.receiver()).name();
        return EvaluationException.failed(
                "lib/" + name + "." + SUFFIX + " is a class, and classes of 'lib' cannot be used;"
                        + " write its functions in a script and include them");
    }

    @Override
    public List<String> names() {
        return List.of();
    }
}
