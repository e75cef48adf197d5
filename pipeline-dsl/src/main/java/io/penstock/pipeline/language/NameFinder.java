package io.penstock.pipeline.language;

import io.penstock.config.syntax.Arguments;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.ExpressionVisitor;
import io.penstock.config.syntax.MapEntry;
import io.penstock.config.syntax.Statement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names that a piece of a script uses: variables and functions, in closures too. */
public final class NameFinder implements ExpressionVisitor<Set<String>, Boolean> {
    private static final NameFinder FINDER = new NameFinder();

    private NameFinder() {}

    /** Returns the names in an expression. */
    public static Set<String> in(Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        expression.accept(FINDER, names);
        return names;
    }

    /** Returns the names in statements. */
    public static Set<String> in(Collection<? extends Statement> statements) {
        Set<String> names = new LinkedHashSet<>();
        statements.forEach(statement -> StatementNames.visit(statement, names));
        return names;
    }

    /** Visits expressions; those that are null are left out. */
    boolean visit(Set<String> names, @Nullable Expression... expressions) {
        for (Expression expression : expressions) {
            if (expression != null) {
                expression.accept(this, names);
            }
        }
        return true;
    }

    private boolean all(List<? extends Expression> expressions, Set<String> names) {
        expressions.forEach(expression -> visit(names, expression));
        return true;
    }

    private boolean entries(List<MapEntry> entries, Set<String> names) {
        entries.forEach(entry -> visit(names, entry.key(), entry.value()));
        return true;
    }

    private boolean arguments(Arguments arguments, Set<String> names) {
        entries(arguments.named(), names);
        return all(arguments.positional(), names);
    }

    @Override
    public Boolean constant(Expression.Constant constant, Set<String> names) {
        return true;
    }

    @Override
    public Boolean template(Expression.Template template, Set<String> names) {
        return all(template.parts(), names);
    }

    @Override
    public Boolean variable(Expression.Variable variable, Set<String> names) {
        return names.add(variable.name());
    }

    @Override
    public Boolean property(Expression.Property property, Set<String> names) {
        return visit(names, property.target(), property.name());
    }

    @Override
    public Boolean methodPointer(Expression.MethodPointer pointer, Set<String> names) {
        return visit(names, pointer.target());
    }

    @Override
    public Boolean call(Expression.Call call, Set<String> names) {
        if (call.target() == null) {
            names.add(call.name());
        }
        visit(names, call.target());
        return arguments(call.arguments(), names);
    }

    @Override
    public Boolean construction(Expression.Construction construction, Set<String> names) {
        return arguments(construction.arguments(), names);
    }

    @Override
    public Boolean index(Expression.Index index, Set<String> names) {
        return visit(names, index.target(), index.index());
    }

    @Override
    public Boolean unary(Expression.Unary unary, Set<String> names) {
        return visit(names, unary.operand());
    }

    @Override
    public Boolean binary(Expression.Binary binary, Set<String> names) {
        return visit(names, binary.left(), binary.right());
    }

    @Override
    public Boolean ternary(Expression.Ternary ternary, Set<String> names) {
        return visit(names, ternary.condition(), ternary.whenTrue(), ternary.whenFalse());
    }

    @Override
    public Boolean elvis(Expression.Elvis elvis, Set<String> names) {
        return visit(names, elvis.value(), elvis.otherwise());
    }

    @Override
    public Boolean assignment(Expression.Assignment assignment, Set<String> names) {
        return visit(names, assignment.target(), assignment.value());
    }

    @Override
    public Boolean step(Expression.Step step, Set<String> names) {
        return visit(names, step.target());
    }

    @Override
    public Boolean range(Expression.Range range, Set<String> names) {
        return visit(names, range.from(), range.to());
    }

    @Override
    public Boolean cast(Expression.Cast cast, Set<String> names) {
        return visit(names, cast.value());
    }

    @Override
    public Boolean typeTest(Expression.TypeTest test, Set<String> names) {
        return visit(names, test.value());
    }

    @Override
    public Boolean list(Expression.ListLiteral list, Set<String> names) {
        return all(list.elements(), names);
    }

    @Override
    public Boolean map(Expression.MapLiteral map, Set<String> names) {
        return entries(map.entries(), names);
    }

    @Override
    public Boolean spread(Expression.Spread spread, Set<String> names) {
        return visit(names, spread.value());
    }

    @Override
    public Boolean closure(Expression.Closure closure, Set<String> names) {
        closure.body().forEach(statement -> StatementNames.visit(statement, names));
        return true;
    }

    /** Returns the finder for parts of statements. */
    static NameFinder finder() {
        return FINDER;
    }
}
