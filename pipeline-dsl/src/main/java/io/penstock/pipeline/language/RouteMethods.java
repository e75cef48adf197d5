package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.TextForm;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.domain.file.GlobPattern;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.operator.WatchItems;
import io.penstock.pipeline.text.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operators that show items, send them different ways, or give channels names. */
final class RouteMethods {
    private RouteMethods() {}

    static Map<String, ChannelMethod> all(Library library) {
        Map<String, ChannelMethod> methods = new HashMap<>();
        methods.put("view", (source, call) -> view(source, call, library));
        methods.put("dump", (source, call) -> dump(source, call, library));
        methods.put("subscribe", (source, call) -> subscribe(source, call, library));
        methods.put("set", RouteMethods::set);
        methods.put("tap", RouteMethods::tap);
        methods.put(
                "branch",
                (source, call) -> Outputs.named(
                        "branch",
                        LabelledClosure.of(call.allowing().taking(1)).branch().apply(source)));
        methods.put(
                "multiMap",
                (source, call) -> Outputs.named(
                        "multiMap",
                        LabelledClosure.of(call.allowing().taking(1)).multiMap().apply(source)));
        return methods;
    }

    private static Channel view(Channel source, OperatorCall call, Library library) {
        call.allowing("newLine").taking(1);
        String end = call.flag("newLine", true) ? "\n" : "";
        return new WatchItems(item -> library.lines().print(shown(item, call) + end)).apply(source);
    }

    private static String shown(@Nullable Object item, OperatorCall call) {
        return TextForm.of(call.closure().isPresent() ? call.requiredClosure().call(item) : item);
    }

    private static Channel dump(Channel source, OperatorCall call, Library library) {
        call.allowing("tag", "pretty").taking(1);
        String tag = call.text("tag", "");
        boolean wanted = Stream.of(library.settings().dumpTags().split(",", -1))
                .filter(pattern -> !pattern.isEmpty())
                .anyMatch(pattern -> pattern.equals("*")
                        || (!tag.isEmpty() && GlobPattern.of(pattern).matches(tag)));
        if (!wanted) {
            return source;
        }
        String head = tag.isEmpty() ? "[DUMP] " : "[DUMP: " + tag + "] ";
        boolean pretty = call.flag("pretty", false);
        return new WatchItems(item -> library.lines()
                        .line(head + (pretty && call.closure().isEmpty() ? Json.pretty(item) : shown(item, call))))
                .apply(source);
    }

    private static Channel subscribe(Channel source, OperatorCall call, Library library) {
        call.allowing("onNext", "onComplete", "onError").ignoring(library.sources(), "onError");
        @Nullable
        Object next = call.closure()
                .map(closure -> (Object) closure)
                .orElse(call.options().get("onNext"));
        @Nullable Object complete = call.options().get("onComplete");
        source.subscribe(
                item -> {
                    if (next instanceof ClosureValue closure) {
                        closure.call(item);
                    }
                },
                () -> {
                    if (complete instanceof ClosureValue closure) {
                        closure.call();
                    }
                });
        return source;
    }

    /** {@code set}: gives a channel, or all outputs of something, a name. */
    static @Nullable Object set(Object source, OperatorCall call) {
        Operations.of(call).assign(variable(call), source, call.frame());
        return null;
    }

    private static Channel tap(Channel source, OperatorCall call) {
        Operations.of(call).assign(variable(call), source, call.frame());
        return source;
    }

    private static String variable(OperatorCall call) {
        List<Statement> body = call.allowing()
                .requiredClosure()
                .literal()
                .map(Expression.Closure::body)
                .orElse(List.of());
        if (body.size() == 1
                && body.get(0) instanceof PlainStatement.ExpressionStatement statement
                && statement.expression() instanceof Expression.Variable variable) {
            return variable.name();
        }
        throw EvaluationException.failed("'" + call.name() + "' needs a name, such as " + call.name() + " { samples }");
    }
}
