package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has a value. */
public sealed interface Expression extends Node {
    /** Calls the method of the visitor that fits this kind of expression. */
    <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context);

    /** A number, a string without interpolation, true, false or null. */
    record Constant(SourcePosition position, @Nullable Object value) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.constant(this, context);
        }
    }

    /** A string with interpolation: constants and other expressions in the order of their text. */
    record Template(SourcePosition position, List<Expression> parts) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.template(this, context);
        }
    }

    /** A name. */
    record Variable(SourcePosition position, String name) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.variable(this, context);
        }
    }

    /** {@code target.name}; the name is a constant string unless it is written as a template or in parentheses. */
    record Property(SourcePosition position, Expression target, Expression name, Access access) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.property(this, context);
        }
    }

    /** {@code target.&name}. */
    record MethodPointer(SourcePosition position, Expression target, String name) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.methodPointer(this, context);
        }
    }

    /**
     * A call, with or without parentheses.
     *
     * @param target what the method belongs to; null for a bare name; {@code f(1)(2)} calls method {@code call} of {@code f(1)}
     * @param arguments the arguments in order, named ones apart; closures behind the parentheses are the last of them
     */
    record Call(SourcePosition position, @Nullable Expression target, String name, Arguments arguments, Access access)
            implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.call(this, context);
        }
    }

    /** {@code new Type(…)}. */
    record Construction(SourcePosition position, String type, Arguments arguments) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.construction(this, context);
        }
    }

    /**
     * {@code target[index]}; several indexes make a list.
     *
     * @param safe whether it is {@code target?[index]}, which is null where the target is
     */
    record Index(SourcePosition position, Expression target, Expression index, boolean safe) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.index(this, context);
        }
    }

    /** An operation on one operand. */
    record Unary(SourcePosition position, UnaryOperator operator, Expression operand) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.unary(this, context);
        }
    }

    /** An operation on two operands. */
    record Binary(SourcePosition position, Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.binary(this, context);
        }
    }

    /** {@code condition ? whenTrue : whenFalse}. */
    record Ternary(SourcePosition position, Expression condition, Expression whenTrue, Expression whenFalse)
            implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.ternary(this, context);
        }
    }

    /** {@code value ?: otherwise}. */
    record Elvis(SourcePosition position, Expression value, Expression otherwise) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.elvis(this, context);
        }
    }

    /**
     * {@code target = value}, {@code target += value} and the like.
     *
     * @param operator the operation before the assignment; null for {@code =}
     * @param ifAbsent whether this is {@code ?=}, which assigns where the target is null
     */
    record Assignment(
            SourcePosition position,
            Expression target,
            @Nullable Operator operator,
            boolean ifAbsent,
            Expression value) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.assignment(this, context);
        }
    }

    /** {@code ++x}, {@code x--} and the like. */
    record Step(SourcePosition position, Expression target, int delta, boolean prefix) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.step(this, context);
        }
    }

    /** {@code from..to}, {@code from..<to}, {@code from<..to}. */
    record Range(SourcePosition position, Expression from, Expression to, boolean includesFrom, boolean includesTo)
            implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.range(this, context);
        }
    }

    /** {@code value as Type} and {@code (Type) value}. */
    record Cast(SourcePosition position, Expression value, String type) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.cast(this, context);
        }
    }

    /** {@code value instanceof Type}. */
    record TypeTest(SourcePosition position, Expression value, String type, boolean negated) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.typeTest(this, context);
        }
    }

    /** {@code [a, b, *c]}. */
    record ListLiteral(SourcePosition position, List<Expression> elements) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.list(this, context);
        }
    }

    /** {@code [a: 1, (b): 2, *: c]}; an entry whose key is a {@link Spread} adds all entries of its value. */
    record MapLiteral(SourcePosition position, List<MapEntry> entries) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.map(this, context);
        }
    }

    /** {@code *value} in a list or among arguments. */
    record Spread(SourcePosition position, Expression value) implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.spread(this, context);
        }
    }

    /**
     * {@code { a, b -> … }}.
     *
     * @param parameters null where no arrow is written: the parameter is {@code it} then
     */
    record Closure(SourcePosition position, @Nullable List<Parameter> parameters, List<Statement> body, SourceSpan span)
            implements Expression {
        @Override
        public <C, R> @Nullable R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.closure(this, context);
        }
    }
}
