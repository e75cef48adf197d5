package io.penstock.pipeline.script;

import io.penstock.config.eval.FunctionTable;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.pipeline.channel.ExplainedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code exit 1, 'reason'}. */
final class ExitFunction implements FunctionTable {
    @Override
    public @Nullable Object call(Invocation call) {
        if (!call.name().equals("exit")) {
            return MethodTable.UNKNOWN;
        }
        int status = call.size() > 0 && call.value(0) instanceof Number number ? number.intValue() : 0;
        String message = call.size() > 1 ? call.text(1) : call.position() + ": the script ended the run by exit";
        throw ExplainedException.exit(status, message);
    }

    @Override
    public List<String> names() {
        return List.of("exit");
    }
}
