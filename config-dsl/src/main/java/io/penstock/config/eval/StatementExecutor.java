package io.penstock.config.eval;

import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.config.syntax.StatementVisitor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes statements. The result is the value of the statement, or a {@link Completion} if it ends more than itself. */
final class StatementExecutor implements StatementVisitor<Frame, Object> {
    private final Interpreter interpreter;
    private final ExpressionEvaluator expressions;
    private final LoopExecutor loops;
    private final TryExecutor tries;
    private final Imports imports;

    StatementExecutor(Interpreter interpreter, ExpressionEvaluator expressions) {
        this.interpreter = interpreter;
        this.expressions = expressions;
        this.loops = new LoopExecutor(expressions, this);
        this.tries = new TryExecutor(this);
        this.imports = new Imports(expressions);
    }

    @Nullable
    Object run(List<Statement> statements, Frame frame) {
        Object result = null;
        for (Statement statement : statements) {
            result = execute(statement, frame);
            if (result instanceof Completion) {
                return result;
            }
        }
        return result;
    }

    @Nullable
    Object execute(Statement statement, Frame frame) {
        try {
            if (statement instanceof PlainStatement plain) {
                return plain.accept(this, frame);
            }
            if (!(statement instanceof Statement.Label)) {
                interpreter.dialect().statements().execute(statement, frame);
            }
            return null;
        } catch (EvaluationException e) {
            throw e.at(statement.position(), interpreter.dialect().errorCode());
        }
    }

    @Override
    public @Nullable Object expression(PlainStatement.ExpressionStatement statement, Frame frame) {
        return expressions.evaluate(statement.expression(), frame);
    }

    @Override
    public @Nullable Object declaration(PlainStatement.Declaration statement, Frame frame) {
        Object value = null;
        for (Statement.DeclaredVariable variable : statement.variables()) {
            Expression initial = variable.initial();
            value = initial == null ? null : expressions.evaluate(initial, frame);
            frame.declare(variable.name(), value);
        }
        return value;
    }

    @Override
    public @Nullable Object multiAssignment(PlainStatement.MultiAssignment statement, Frame frame) {
        Object value = expressions.evaluate(statement.value(), frame);
        List<?> elements = Indexing.elements(value);
        for (int i = 0; i < statement.names().size(); i++) {
            Object element = i < elements.size() ? elements.get(i) : null;
            if (statement.declares()) {
                frame.declare(statement.names().get(i), element);
            } else {
                frame.assign(statement.names().get(i), element);
            }
        }
        return value;
    }

    @Override
    public @Nullable Object block(PlainStatement.Block block, Frame frame) {
        return run(block.statements(), frame.block());
    }

    @Override
    public @Nullable Object ifElse(PlainStatement.If statement, Frame frame) {
        if (expressions.isTrue(statement.condition(), frame)) {
            return execute(statement.whenTrue(), frame);
        }
        Statement otherwise = statement.whenFalse();
        return otherwise == null ? null : execute(otherwise, frame);
    }

    @Override
    public @Nullable Object forIn(PlainStatement.ForIn loop, Frame frame) {
        return loops.forIn(loop, frame);
    }

    @Override
    public @Nullable Object forLoop(PlainStatement.ForLoop loop, Frame frame) {
        return loops.forLoop(loop, frame);
    }

    @Override
    public @Nullable Object whileLoop(PlainStatement.While loop, Frame frame) {
        return loops.whileLoop(loop, frame);
    }

    @Override
    public @Nullable Object switchCase(PlainStatement.Switch statement, Frame frame) {
        Object subject = expressions.evaluate(statement.subject(), frame);
        Frame inner = frame.block();
        Object result = null;
        boolean matched = false;
        for (Statement.Case candidate : statement.cases()) {
            Expression match = candidate.match();
            matched = matched
                    || match == null
                    || expressions.isCase(expressions.evaluate(match, inner), subject, inner.budget());
            if (matched) {
                result = run(candidate.body(), inner);
                if (result instanceof Completion completion) {
                    return completion.isFor(Completion.Kind.BREAK, "") ? null : completion;
                }
            }
        }
        return result;
    }

    @Override
    public @Nullable Object tryCatch(PlainStatement.Try statement, Frame frame) {
        return tries.execute(statement, frame);
    }

    @Override
    public @Nullable Object throwValue(PlainStatement.Throw statement, Frame frame) {
        Object value = expressions.evaluate(statement.value(), frame);
        ErrorValue error =
                value instanceof ErrorValue thrown ? thrown : new ErrorValue("Exception", TextForm.of(value));
        throw EvaluationException.thrown(error);
    }

    @Override
    public Object returnValue(PlainStatement.Return statement, Frame frame) {
        Expression value = statement.value();
        return Completion.returning(value == null ? null : expressions.evaluate(value, frame));
    }

    @Override
    public Object leave(PlainStatement.Leave statement, Frame frame) {
        if (!statement.label().isEmpty()) {
            return new Completion(
                    statement.nextRound() ? Completion.Kind.CONTINUE : Completion.Kind.BREAK, statement.label());
        }
        return statement.nextRound() ? Completion.CONTINUE : Completion.BREAK;
    }

    @Override
    public @Nullable Object assertion(PlainStatement.Assert statement, Frame frame) {
        if (expressions.isTrue(statement.condition(), frame)) {
            return null;
        }
        Expression message = statement.message();
        String text = message == null ? "" : ": " + TextForm.of(expressions.evaluate(message, frame));
        throw EvaluationException.thrown(new ErrorValue("AssertionError", "the assertion does not hold" + text));
    }

    @Override
    public @Nullable Object function(PlainStatement.Function function, Frame frame) {
        LiteralBody.Code code = new LiteralBody.Code(function.parameters(), function.body(), null);
        frame.declare(
                function.name(),
                new ClosureValue(function.position(), new LiteralBody(interpreter, code, frame, null)));
        return null;
    }

    @Override
    public @Nullable Object importType(PlainStatement.Import statement, Frame frame) {
        imports.execute(statement, frame);
        return null;
    }
}
