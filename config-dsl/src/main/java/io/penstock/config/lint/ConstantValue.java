package io.penstock.config.lint;

import io.penstock.config.syntax.Arguments;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.MapEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives expressions the value that they have whatever runs, as far as it is written there. */
final class ConstantValue {
    private ConstantValue() {}

    /** Returns the value of a directive's arguments as a run makes it; null where only a run can say it. */
    static @Nullable Object of(Arguments arguments) {
        if (!arguments.named().isEmpty()) {
            return map(arguments.named());
        }
        return arguments.positional().size() == 1 ? of(arguments.positional().get(0)) : null;
    }

    private static @Nullable Object of(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value();
        }
        if (expression instanceof Expression.MapLiteral literal) {
            return map(literal.entries());
        }
        return expression instanceof Expression.ListLiteral list ? list(list.elements()) : null;
    }

    private static List<Object> list(List<Expression> elements) {
        List<Object> values = new ArrayList<>();
        for (Expression element : elements) {
            Object value = of(element);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** What is not constant is left out. */
    private static Map<String, Object> map(List<MapEntry> entries) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (MapEntry entry : entries) {
            Object key = of(entry.key());
            Object value = of(entry.value());
            if (key != null && value != null) {
                values.put(key.toString(), value);
            }
        }
        return values;
    }
}
