package io.penstock.config.eval;

import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.Operator;
import org.jspecify.annotations.Nullable;

/** Assigns to variables, properties and elements. */
final class Assignments {
    private final ExpressionEvaluator expressions;
    private final Members members;

    Assignments(ExpressionEvaluator expressions, Members members) {
        this.expressions = expressions;
        this.members = members;
    }

    @Nullable
    Object assign(Expression.Assignment assignment, Frame frame) {
        Expression target = assignment.target();
        Operator operator = assignment.operator();
        if (assignment.ifAbsent()) {
            Object present = expressions.evaluate(target, frame);
            return present != null ? present : store(target, expressions.evaluate(assignment.value(), frame), frame);
        }
        if (operator == null) {
            return store(target, expressions.evaluate(assignment.value(), frame), frame);
        }
        Object before = expressions.evaluate(target, frame);
        Object operand = expressions.evaluate(assignment.value(), frame);
        return store(target, Operations.apply(operator, before, operand), frame);
    }

    @Nullable
    Object step(Expression.Step step, Frame frame) {
        Object before = expressions.evaluate(step.target(), frame);
        Object after = Operations.apply(Operator.PLUS, before, step.delta());
        store(step.target(), after, frame);
        return step.prefix() ? after : before;
    }

    private @Nullable Object store(Expression target, @Nullable Object value, Frame frame) {
        if (target instanceof Expression.Variable variable) {
            frame.assign(variable.name(), value);
        } else if (target instanceof Expression.Property property) {
            Object owner = expressions.evaluate(property.target(), frame);
            members.assign(owner, TextForm.of(expressions.evaluate(property.name(), frame)), value);
        } else if (target instanceof Expression.Index index) {
            Object owner = expressions.evaluate(index.target(), frame);
            Indexing.set(owner, expressions.evaluate(index.index(), frame), value);
        } else {
            throw EvaluationException.failed("this cannot be assigned to");
        }
        return value;
    }
}
