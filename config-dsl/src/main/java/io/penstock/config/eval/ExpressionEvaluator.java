package io.penstock.config.eval;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.config.syntax.Access;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.ExpressionVisitor;
import io.penstock.config.syntax.MapEntry;
import io.penstock.config.syntax.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each kind of expression its value. */
final class ExpressionEvaluator implements ExpressionVisitor<Frame, Object> {
    private final Interpreter interpreter;
    private final ErrorCode errorCode;
    private final Members members;
    private final Cases cases;
    private final Calls calls;
    private final Assignments assignments;

    ExpressionEvaluator(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.errorCode = interpreter.dialect().errorCode();
        this.members = new Members(interpreter.dialect());
        this.cases = new Cases(members);
        this.calls = new Calls(interpreter, this, members);
        this.assignments = new Assignments(this, members);
    }

    /** Evaluates an expression; a failure within gets its position here unless a part of it gave one. */
    @Nullable
    Object evaluate(Expression expression, Frame frame) {
        Budget budget = frame.budget();
        try {
            budget.enter();
            Object value = expression.accept(this, frame);
            budget.leave();
            return value;
        } catch (EvaluationException e) {
            budget.leave();
            throw e.at(expression.position(), errorCode);
        } catch (PenstockException e) {
            budget.leave();
            throw Failures.isPlain(e) ? Failures.at(expression.position(), e, errorCode) : e;
        } catch (RuntimeException e) {
            budget.leave();
            throw Failures.of(e).at(expression.position(), errorCode);
        }
    }

    boolean isCase(@Nullable Object criterion, @Nullable Object value, Budget budget) {
        return cases.hold(criterion, value, budget);
    }

    boolean isTrue(Expression condition, Frame frame) {
        return Truth.of(evaluate(condition, frame));
    }

    @Override
    public @Nullable Object constant(Expression.Constant constant, Frame frame) {
        return constant.value();
    }

    @Override
    public Object template(Expression.Template template, Frame frame) {
        StringBuilder text = new StringBuilder();
        for (Expression part : template.parts()) {
            Object value = evaluate(part, frame);
            if (value instanceof ClosureValue closure) {
                value = closure.call(frame.budget(), List.of());
            }
            Sizes.requireText((long) text.length());
            text.append(TextForm.of(value));
        }
        return text.toString();
    }

    @Override
    public @Nullable Object variable(Expression.Variable variable, Frame frame) {
        Object value = frame.get(variable.name());
        if (value != Frame.ABSENT) {
            return value;
        }
        if (members.isType(variable.name())) {
            return new TypeReference(variable.name());
        }
        throw EvaluationException.unknownVariable("the variable `" + variable.name() + "` is not defined"
                + NearestName.suggestion(variable.name(), frame.names()));
    }

    @Override
    public @Nullable Object property(Expression.Property property, Frame frame) {
        String type = QualifiedTypes.simpleName(property, frame);
        if (type != null) {
            return new TypeReference(type);
        }
        Object target = evaluate(property.target(), frame);
        String name = TextForm.of(evaluate(property.name(), frame));
        CallSite site = new CallSite(interpreter, frame, property.position());
        if (property.access() == Access.SPREAD && (target instanceof Collection<?> || target instanceof Map<?, ?>)) {
            return members.ofAll(Indexing.elements(target), name, site);
        }
        return target == null && property.access() != Access.PLAIN ? null : members.property(target, name, site);
    }

    @Override
    public Object methodPointer(Expression.MethodPointer pointer, Frame frame) {
        if (pointer.target() instanceof Expression.Variable script
                && script.name().equals("this")
                && frame.get(pointer.name()) instanceof ClosureValue function) {
            return function;
        }
        Object target = evaluate(pointer.target(), frame);
        CallSite site = new CallSite(interpreter, frame, pointer.position());
        return calls.pointer(pointer, target, site);
    }

    @Override
    public @Nullable Object call(Expression.Call call, Frame frame) {
        return calls.call(call, frame);
    }

    @Override
    public @Nullable Object construction(Expression.Construction construction, Frame frame) {
        CallSite site = new CallSite(interpreter, frame, construction.position());
        String type = QualifiedTypes.simpleName(construction.type());
        CallArguments arguments = calls.arguments(construction.arguments(), frame);
        return members.construct(new Invocation(site, new TypeReference(type), "new", arguments));
    }

    @Override
    public @Nullable Object index(Expression.Index index, Frame frame) {
        Object target = evaluate(index.target(), frame);
        if (target == null && index.safe()) {
            return null;
        }
        Object place = evaluate(index.index(), frame);
        Object foreign = calls.operate("[]", target, place, index.position(), frame);
        return foreign == MethodTable.UNKNOWN ? Indexing.get(target, place) : foreign;
    }

    @Override
    public @Nullable Object unary(Expression.Unary unary, Frame frame) {
        Object operand = evaluate(unary.operand(), frame);
        return switch (unary.operator()) {
            case NOT -> !Truth.of(operand);
            case NEGATE -> Arithmetic.negate(operand);
            case PLUS -> operand;
            case COMPLEMENT ->
                operand instanceof CharSequence text ? Regex.compile(text.toString()) : Arithmetic.complement(operand);
        };
    }

    @Override
    public @Nullable Object binary(Expression.Binary binary, Frame frame) {
        Operator operator = binary.operator();
        Object left = evaluate(binary.left(), frame);
        if (operator == Operator.AND) {
            return Truth.of(left) && isTrue(binary.right(), frame);
        }
        if (operator == Operator.OR) {
            return Truth.of(left) || isTrue(binary.right(), frame);
        }
        return calls.operate(operator, left, evaluate(binary.right(), frame), binary.position(), frame);
    }

    @Override
    public @Nullable Object ternary(Expression.Ternary ternary, Frame frame) {
        return evaluate(isTrue(ternary.condition(), frame) ? ternary.whenTrue() : ternary.whenFalse(), frame);
    }

    @Override
    public @Nullable Object elvis(Expression.Elvis elvis, Frame frame) {
        Object value = evaluate(elvis.value(), frame);
        return Truth.of(value) ? value : evaluate(elvis.otherwise(), frame);
    }

    @Override
    public @Nullable Object assignment(Expression.Assignment assignment, Frame frame) {
        return assignments.assign(assignment, frame);
    }

    @Override
    public @Nullable Object step(Expression.Step step, Frame frame) {
        return assignments.step(step, frame);
    }

    @Override
    public Object range(Expression.Range range, Frame frame) {
        return Ranges.of(range, evaluate(range.from(), frame), evaluate(range.to(), frame));
    }

    @Override
    public @Nullable Object cast(Expression.Cast cast, Frame frame) {
        Object value = evaluate(cast.value(), frame);
        String type = QualifiedTypes.simpleName(cast.type());
        Object converted = value != null && members.isType(type)
                ? members.callForeign(new Invocation(
                        new CallSite(interpreter, frame, cast.position()),
                        new TypeReference(type),
                        "cast",
                        CallArguments.of(List.of(value))))
                : MethodTable.UNKNOWN;
        return converted == MethodTable.UNKNOWN ? Casts.cast(value, type) : converted;
    }

    @Override
    public Object typeTest(Expression.TypeTest test, Frame frame) {
        Object value = evaluate(test.value(), frame);
        String type = QualifiedTypes.simpleName(test.type());
        return members.isInstance(value, type) != test.negated();
    }

    @Override
    public Object list(Expression.ListLiteral list, Frame frame) {
        List<@Nullable Object> values = new ArrayList<>(list.elements().size());
        for (Expression element : list.elements()) {
            if (element instanceof Expression.Spread spread) {
                values.addAll(Indexing.elements(evaluate(spread.value(), frame)));
            } else {
                values.add(evaluate(element, frame));
            }
        }
        return values;
    }

    @Override
    public Object map(Expression.MapLiteral map, Frame frame) {
        Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();
        for (MapEntry entry : map.entries()) {
            put(values, entry, frame);
        }
        return values;
    }

    /** Adds an entry, or all entries of a spread map. */
    void put(Map<@Nullable Object, @Nullable Object> values, MapEntry entry, Frame frame) {
        Object value = evaluate(entry.value(), frame);
        if (!(entry.key() instanceof Expression.Spread)) {
            values.put(evaluate(entry.key(), frame), value);
        } else if (value instanceof Map<?, ?> all) {
            values.putAll(all);
        } else if (value != null) {
            throw EvaluationException.failed("only a map can be spread into a map");
        }
    }

    @Override
    public @Nullable Object spread(Expression.Spread spread, Frame frame) {
        throw EvaluationException.failed("'*' has no meaning here");
    }

    @Override
    public Object closure(Expression.Closure closure, Frame frame) {
        LiteralBody.Code code = new LiteralBody.Code(closure.parameters(), closure.body(), closure);
        return new ClosureValue(closure.position(), new LiteralBody(interpreter, code, frame, null));
    }
}
