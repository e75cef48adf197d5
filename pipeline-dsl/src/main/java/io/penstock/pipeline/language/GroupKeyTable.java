package io.penstock.pipeline.language;

import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.syntax.Access;
import io.penstock.config.syntax.Arguments;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.Operator;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.pipeline.operator.GroupKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keys made by {@code groupKey}: all that scripts do with one, they do with the key that it stands for. */
public final class GroupKeyTable implements MethodTable {
    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof GroupKey;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        GroupKey key = (GroupKey) call.receiver();
        return switch (call.name()) {
            case "getGroupTarget", "getTarget" -> key.target();
            case "getGroupSize" -> key.size();
            default -> evaluate(expression(key, call), call);
        };
    }

    private static Expression expression(GroupKey key, Invocation call) {
        SourcePosition place = call.position();
        Expression target = new Expression.Constant(place, key.target());
        List<Expression> arguments = call.arguments().stream()
                .map(argument -> (Expression) new Expression.Constant(place, argument))
                .toList();
        if (call.name().equals("[]")) {
            return new Expression.Index(place, target, arguments.get(0), false);
        }
        Optional<Operator> operator = Stream.of(Operator.values())
                .filter(one -> one.symbol().equals(call.name()))
                .findFirst();
        return operator.isPresent()
                ? new Expression.Binary(place, operator.get(), target, arguments.get(0))
                : new Expression.Call(place, target, call.name(), new Arguments(List.of(), arguments), Access.PLAIN);
    }

    @Override
    public @Nullable Object property(Invocation read) {
        GroupKey key = (GroupKey) read.receiver();
        return switch (read.name()) {
            case "target", "groupTarget" -> key.target();
            case "groupSize" -> key.size();
            default ->
                evaluate(
                        new Expression.Property(
                                read.position(),
                                new Expression.Constant(read.position(), key.target()),
                                new Expression.Constant(read.position(), read.name()),
                                Access.PLAIN),
                        read);
        };
    }

    private static @Nullable Object evaluate(Expression expression, Invocation place) {
        return place.interpreter().evaluate(expression, place.frame());
    }

    @Override
    public List<String> names() {
        return List.of("target", "groupTarget", "groupSize");
    }
}
