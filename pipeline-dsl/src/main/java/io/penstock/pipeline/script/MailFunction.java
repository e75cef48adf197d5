package io.penstock.pipeline.script;

import io.penstock.config.eval.FunctionTable;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** {@code sendMail(…)}, which says that nothing is sent: a run is no reason to fail at its end for want of a mail server. */
final class MailFunction implements FunctionTable {
    private static final String NAME = "sendMail";

    private final BiConsumer<String, String> log;

    /** Creates the function; what it says goes to a log. */
    MailFunction(BiConsumer<String, String> log) {
        this.log = log;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        if (!call.name().equals(NAME)) {
            return MethodTable.UNKNOWN;
        }
        @Nullable Object subject = call.named().get("subject");
        log.accept("WARN", "WARN: sendMail: no mail is sent" + (subject == null ? "" : ": " + subject));
        return null;
    }

    @Override
    public List<String> names() {
        return List.of(NAME);
    }
}
