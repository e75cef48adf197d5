package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that may stand in the body of a closure or of a function. */
public sealed interface PlainStatement extends Statement {
    /** Calls the method of the visitor that fits this kind of statement. */
    <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context);

    /** An expression that stands alone. */
    record ExpressionStatement(SourcePosition position, Expression expression) implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.expression(this, context);
        }
    }

    /** {@code def a = 1, b}; types are read and not kept. */
    record Declaration(SourcePosition position, List<DeclaredVariable> variables) implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.declaration(this, context);
        }
    }

    /** {@code def (a, b) = value}, or {@code (a, b) = value} where {@code declares} is false. */
    record MultiAssignment(SourcePosition position, List<String> names, Expression value, boolean declares)
            implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.multiAssignment(this, context);
        }
    }

    /** {@code { … }} as the body of another statement. */
    record Block(SourcePosition position, List<Statement> statements) implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.block(this, context);
        }
    }

    /** {@code if (…) … else …}. */
    record If(
            SourcePosition position,
            Expression condition,
            Statement whenTrue,
            @Nullable Statement whenFalse) implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.ifElse(this, context);
        }
    }

    /** {@code for (x in values) …}. */
    record ForIn(SourcePosition position, String label, String variable, Expression values, Statement body)
            implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.forIn(this, context);
        }
    }

    /** {@code for (first; condition; step) …}. */
    record ForLoop(
            SourcePosition position,
            String label,
            @Nullable Statement first,
            @Nullable Expression condition,
            @Nullable Expression step,
            Statement body)
            implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.forLoop(this, context);
        }
    }

    /**
     * {@code while (…) …}.
     *
     * @param bodyFirst whether it is {@code do … while (…)}
     */
    record While(SourcePosition position, String label, Expression condition, Statement body, boolean bodyFirst)
            implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.whileLoop(this, context);
        }
    }

    /** {@code switch (subject) { case … }}. */
    record Switch(SourcePosition position, Expression subject, List<Case> cases) implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.switchCase(this, context);
        }
    }

    /** {@code try … catch … finally …}. */
    record Try(
            SourcePosition position,
            Statement body,
            List<Catch> catches,
            @Nullable Statement finallyBody) implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.tryCatch(this, context);
        }
    }

    /** {@code throw value}. */
    record Throw(SourcePosition position, Expression value) implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.throwValue(this, context);
        }
    }

    /** {@code return value}; {@code value} is null where none is written. */
    record Return(SourcePosition position, @Nullable Expression value) implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.returnValue(this, context);
        }
    }

    /**
     * {@code break}, or the other keyword of loops, which goes on with the next round.
     *
     * @param label the loop that is meant; empty for the innermost
     */
    record Leave(SourcePosition position, boolean nextRound, String label) implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.leave(this, context);
        }
    }

    /** {@code assert condition : message}. */
    record Assert(
            SourcePosition position,
            Expression condition,
            @Nullable Expression message) implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.assertion(this, context);
        }
    }

    /** {@code def name(parameters) { … }}. */
    record Function(SourcePosition position, String name, List<Parameter> parameters, List<Statement> body)
            implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.function(this, context);
        }
    }

    /**
     * {@code import a.b.C}, which means nothing here: types are known by their simple names.
     *
     * @param member whether it is {@code import static a.b.C.name}, which makes the member a name here
     */
    record Import(SourcePosition position, String name, boolean member) implements PlainStatement {
        @Override
        public <C, R> @Nullable R accept(StatementVisitor<C, R> visitor, C context) {
            return visitor.importType(this, context);
        }
    }
}
