package io.penstock.config.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a call.
 *
 * @param named those with a name, in order
 * @param positional the others, in order; a {@link Expression.Spread} stands for the elements of its value
 */
public record Arguments(List<MapEntry> named, List<Expression> positional) {
    /** No arguments. */
    public static final Arguments NONE = new Arguments(List.of(), List.of());

    /** Returns these arguments and one more behind them. */
    Arguments and(Expression last) {
        List<Expression> all = new ArrayList<>(positional);
        all.add(last);
        return new Arguments(named, List.copyOf(all));
    }

    /** Returns these arguments and others behind them. */
    Arguments and(Arguments others) {
        List<MapEntry> allNamed = new ArrayList<>(named);
        allNamed.addAll(others.named);
        List<Expression> all = new ArrayList<>(positional);
        all.addAll(others.positional);
        return new Arguments(List.copyOf(allNamed), List.copyOf(all));
    }
}
