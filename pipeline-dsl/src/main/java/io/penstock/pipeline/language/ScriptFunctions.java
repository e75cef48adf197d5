package io.penstock.pipeline.language;

import io.penstock.api.PenstockException;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Formatting;
import io.penstock.config.eval.FunctionTable;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.operator.GroupKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions that scripts have besides those of the language. */
public final class ScriptFunctions implements FunctionTable {
    private static final List<String> NAMES = List.of(
            "file",
            "files",
            "tuple",
            "record",
            "groupKey",
            "print",
            "printf",
            "println",
            "branchCriteria",
            "multiMapCriteria");

    private final Library library;

    /** Creates the functions of a run. */
    public ScriptFunctions(Library library) {
        this.library = library;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        try {
            return made(call);
        } catch (EvaluationException e) {
            throw e;
        } catch (PenstockException e) {
            throw library.sources().explain(e, call.position(), "");
        }
    }

    private @Nullable Object made(Invocation call) {
        return switch (call.name()) {
            case "file" -> file(OperatorCall.of(call));
            case "files" -> new ArrayList<>(lookup(OperatorCall.of(call)));
            case "record" -> new LinkedHashMap<>(call.named());
            case "tuple" -> new ArrayList<>(call.arguments());
            case "groupKey" -> new GroupKey(call.value(0), call.integer(1));
            case "branchCriteria", "multiMapCriteria" -> call.closure(0);
            case "println" -> print(call, "\n");
            case "print" -> print(call, "");
            case "printf" -> printf(call);
            default -> MethodTable.UNKNOWN;
        };
    }

    private @Nullable Object print(Invocation call, String end) {
        library.lines().print((call.size() == 0 ? "" : TextForm.of(call.value(0))) + end);
        return null;
    }

    private @Nullable Object printf(Invocation call) {
        library.lines().print(Formatting.format(call.text(0), call.arguments().subList(1, call.size())));
        return null;
    }

    private List<PathValue> lookup(OperatorCall call) {
        call.allowing("checkIfExists", "type", "hidden", "maxDepth", "glob", "followLinks", "relative");
        if (call.arguments().size() != 1) {
            throw EvaluationException.failed(call.name() + "() needs one path");
        }
        return new PathLookup(library.stores(), call).find(call.argument(0));
    }

    private Object file(OperatorCall call) {
        List<PathValue> found = lookup(call);
        return found.size() == 1 ? found.get(0) : new ArrayList<>(found);
    }

    @Override
    public List<String> names() {
        return NAMES;
    }
}
