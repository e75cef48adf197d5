package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Interpreter;
import io.penstock.config.eval.Truth;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.Statement;
import io.penstock.pipeline.operator.BranchItems;
import io.penstock.pipeline.operator.MultiMapItems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A closure whose body has labels: what {@code branch} and {@code multiMap} are told. */
final class LabelledClosure {
    private final ClosureValue closure;
    private final Interpreter interpreter;
    private final List<Statement> prelude;
    private final Map<String, List<Statement>> sections;

    private LabelledClosure(
            ClosureValue closure,
            Interpreter interpreter,
            List<Statement> prelude,
            Map<String, List<Statement>> sections) {
        this.closure = closure;
        this.interpreter = interpreter;
        this.prelude = prelude;
        this.sections = sections;
    }

    static LabelledClosure of(OperatorCall call) {
        ClosureValue closure = call.requiredClosure();
        List<Statement> body =
                closure.literal().map(Expression.Closure::body).orElseThrow(() -> withoutLabels(call.name()));
        List<Statement> prelude = new ArrayList<>();
        Map<String, List<Statement>> sections = new LinkedHashMap<>();
        List<Statement> current = prelude;
        for (Statement statement : body) {
            if (statement instanceof Statement.Label label) {
                current = sections.computeIfAbsent(label.name(), name -> new ArrayList<>());
            } else {
                current.add(statement);
            }
        }
        if (sections.isEmpty()) {
            throw withoutLabels(call.name());
        }
        return new LabelledClosure(closure, call.interpreter(), prelude, sections);
    }

    private static EvaluationException withoutLabels(String operator) {
        return EvaluationException.failed(
                "'" + operator + "' needs a closure with labels, such as " + operator + " { small: it < 10 }");
    }

    BranchItems branch() {
        return new BranchItems(List.copyOf(sections.keySet()), this::choose);
    }

    private BranchItems.@Nullable Chosen choose(@Nullable Object item) {
        Frame frame = opened(item);
        for (Map.Entry<String, List<Statement>> section : sections.entrySet()) {
            List<Statement> body = section.getValue();
            if (body.isEmpty()) {
                throw EvaluationException.failed("branch '" + section.getKey() + "' has no condition");
            }
            if (Truth.of(interpreter.run(body.subList(0, 1), frame))) {
                return new BranchItems.Chosen(
                        section.getKey(),
                        body.size() == 1 ? item : interpreter.run(body.subList(1, body.size()), frame));
            }
        }
        return null;
    }

    MultiMapItems multiMap() {
        return new MultiMapItems(List.copyOf(sections.keySet()), this::map);
    }

    private Map<String, @Nullable Object> map(@Nullable Object item) {
        Frame frame = opened(item);
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        sections.forEach((name, body) -> made.put(name, interpreter.run(body, frame)));
        return made;
    }

    private Frame opened(@Nullable Object item) {
        Frame frame = closure.open(item);
        if (!prelude.isEmpty()) {
            Object ignored = interpreter.run(prelude, frame);
        }
        return frame;
    }
}
