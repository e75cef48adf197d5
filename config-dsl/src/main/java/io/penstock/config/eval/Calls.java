package io.penstock.config.eval;

import io.penstock.config.syntax.Access;
import io.penstock.config.syntax.Arguments;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.MapEntry;
import io.penstock.config.syntax.Operator;
import io.penstock.domain.origin.SourcePosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls functions and methods. */
final class Calls {
    private final Interpreter interpreter;
    private final ExpressionEvaluator expressions;
    private final Members members;

    Calls(Interpreter interpreter, ExpressionEvaluator expressions, Members members) {
        this.interpreter = interpreter;
        this.expressions = expressions;
        this.members = members;
    }

    @Nullable
    Object call(Expression.Call call, Frame frame) {
        CallSite site = new CallSite(interpreter, frame, call.position());
        Expression target = call.target();
        if (target == null) {
            return function(call, site);
        }
        Object receiver = expressions.evaluate(target, frame);
        if (receiver == null && call.access() != Access.PLAIN) {
            return null;
        }
        CallArguments arguments = arguments(call.arguments(), frame);
        if (call.access() == Access.SPREAD && (receiver instanceof Collection<?> || receiver instanceof Map<?, ?>)) {
            return spread(Indexing.elements(receiver), call.name(), arguments, site);
        }
        return members.call(new Invocation(site, receiver, call.name(), arguments));
    }

    private List<@Nullable Object> spread(List<?> elements, String name, CallArguments arguments, CallSite site) {
        List<@Nullable Object> results = new ArrayList<>();
        for (Object element : elements) {
            results.add(element == null ? null : members.call(new Invocation(site, element, name, arguments)));
        }
        return results;
    }

    private @Nullable Object function(Expression.Call call, CallSite site) {
        Object value = site.frame().get(call.name());
        CallArguments arguments = arguments(call.arguments(), site.frame());
        if (value instanceof ClosureValue closure) {
            return closure.call(site.frame().budget(), arguments.all());
        }
        Invocation invocation = new Invocation(site, null, call.name(), arguments);
        for (FunctionTable table : interpreter.dialect().functions()) {
            Object result = table.call(invocation);
            if (result != MethodTable.UNKNOWN) {
                return result;
            }
        }
        if (value != null && value != Frame.ABSENT) {
            return members.call(new Invocation(site, value, "call", arguments));
        }
        throw unknownFunction(call.name(), site.frame());
    }

    private EvaluationException unknownFunction(String name, Frame frame) {
        String refusal = Refusals.reason(name);
        if (refusal != null) {
            return EvaluationException.refused("'" + name + "' is refused: " + refusal);
        }
        Set<String> known = new HashSet<>(frame.names());
        interpreter.dialect().functions().forEach(table -> known.addAll(table.names()));
        return EvaluationException.unknownName(
                "the function `" + name + "` is not defined" + NearestName.suggestion(name, known));
    }

    CallArguments arguments(Arguments arguments, Frame frame) {
        if (arguments.named().isEmpty() && arguments.positional().isEmpty()) {
            return CallArguments.NONE;
        }
        Map<@Nullable Object, @Nullable Object> named = new LinkedHashMap<>();
        for (MapEntry entry : arguments.named()) {
            expressions.put(named, entry, frame);
        }
        List<@Nullable Object> positional = new ArrayList<>();
        for (Expression argument : arguments.positional()) {
            if (argument instanceof Expression.Spread spread) {
                positional.addAll(Indexing.elements(expressions.evaluate(spread.value(), frame)));
            } else {
                positional.add(expressions.evaluate(argument, frame));
            }
        }
        return new CallArguments(named, positional);
    }

    /** Returns a closure that calls a method: of a value; of a type, or else of the type's value that is its first argument. */
    ClosureValue pointer(Expression.MethodPointer pointer, @Nullable Object target, CallSite site) {
        NativeBody body = new NativeBody(interpreter, 1, (budget, arguments) -> {
            Invocation call = new Invocation(site, target, pointer.name(), CallArguments.of(arguments));
            Object result = target instanceof TypeReference ? members.callForeign(call) : members.call(call);
            return result != MethodTable.UNKNOWN || arguments.isEmpty()
                    ? result
                    : members.call(new Invocation(
                            site,
                            arguments.get(0),
                            pointer.name(),
                            CallArguments.of(arguments.subList(1, arguments.size()))));
        });
        return new ClosureValue(pointer.position(), body);
    }

    /** Applies an operator; a value of an added family may define it as a method named like the operator. */
    @Nullable
    Object operate(
            Operator operator, @Nullable Object left, @Nullable Object right, SourcePosition position, Frame frame) {
        Object result = operate(operator.symbol(), left, right, position, frame);
        if (result != MethodTable.UNKNOWN) {
            return result;
        }
        return switch (operator) {
            case IN -> expressions.isCase(right, left, frame.budget());
            case NOT_IN -> !expressions.isCase(right, left, frame.budget());
            default -> Operations.apply(operator, left, right);
        };
    }

    /** Applies the method of that name of a value of an added family, or returns {@link MethodTable#UNKNOWN}. */
    @Nullable
    Object operate(String symbol, @Nullable Object left, @Nullable Object right, SourcePosition position, Frame frame) {
        boolean sends = symbol.equals(Operator.SHIFT_RIGHT.symbol()) && right instanceof CharSequence;
        if (left == null && sends) {
            // A file that is not there goes nowhere.
            return null;
        }
        if (left == null || !(members.isForeign(left) || (sends && left instanceof Collection<?>))) {
            return MethodTable.UNKNOWN;
        }
        CallSite site = new CallSite(interpreter, frame, position);
        List<@Nullable Object> operands = new ArrayList<>();
        operands.add(right);
        return members.callForeign(new Invocation(site, left, symbol, CallArguments.of(operands)));
    }
}
