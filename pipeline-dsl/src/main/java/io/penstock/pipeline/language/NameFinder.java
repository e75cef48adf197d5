package io.penstock.pipeline.language;

import io.penstock.config.syntax.Arguments;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.ExpressionVisitor;
import io.penstock.config.syntax.MapEntry;
import io.penstock.config.syntax.Parameter;
import io.penstock.config.syntax.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names that a piece of a script uses: variables and functions, in closures too. */
public final class NameFinder implements ExpressionVisitor<FoundNames, Boolean> {
    private static final NameFinder FINDER = new NameFinder();
    private static final Set<String> DELEGATING = Set.of("with", "tap");

    private NameFinder() {}

    /** Returns the names in an expression. */
    public static Set<String> in(Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        expression.accept(FINDER, named(names));
        return names;
    }

    /** Returns the names in statements. */
    public static Set<String> in(Collection<? extends Statement> statements) {
        Set<String> names = new LinkedHashSet<>();
        FoundNames named = named(names);
        statements.forEach(statement -> StatementNames.visit(statement, named));
        return names;
    }

    /** Tells of the names in statements. */
    public static void visit(Collection<? extends Statement> statements, FoundNames found) {
        statements.forEach(statement -> StatementNames.visit(statement, found));
    }

    /** Returns the calls of functions in an expression, outer ones first. */
    public static List<Expression.Call> calls(Expression expression) {
        List<Expression.Call> calls = new ArrayList<>();
        expression.accept(FINDER, part -> {
            if (part instanceof Expression.Call call) {
                calls.add(call);
            }
        });
        return calls;
    }

    private static FoundNames named(Set<String> names) {
        return part -> {
            if (part instanceof Expression.Variable variable) {
                names.add(variable.name());
            } else if (part instanceof Expression.Call call) {
                names.add(call.name());
            }
        };
    }

    /** Visits expressions; those that are null are left out. */
    boolean visit(FoundNames found, @Nullable Expression... expressions) {
        for (Expression expression : expressions) {
            if (expression != null) {
                expression.accept(this, found);
            }
        }
        return true;
    }

    private boolean all(List<? extends Expression> expressions, FoundNames found) {
        expressions.forEach(expression -> visit(found, expression));
        return true;
    }

    private boolean entries(List<MapEntry> entries, FoundNames found) {
        entries.forEach(entry -> visit(found, entry.key(), entry.value()));
        return true;
    }

    private boolean arguments(Arguments arguments, FoundNames found) {
        entries(arguments.named(), found);
        return all(arguments.positional(), found);
    }

    @Override
    public Boolean constant(Expression.Constant constant, FoundNames found) {
        return true;
    }

    @Override
    public Boolean template(Expression.Template template, FoundNames found) {
        return all(template.parts(), found);
    }

    @Override
    public Boolean variable(Expression.Variable variable, FoundNames found) {
        found.used(variable);
        return true;
    }

    @Override
    public Boolean property(Expression.Property property, FoundNames found) {
        return visit(found, property.target(), property.name());
    }

    @Override
    public Boolean methodPointer(Expression.MethodPointer pointer, FoundNames found) {
        return visit(found, pointer.target());
    }

    @Override
    public Boolean call(Expression.Call call, FoundNames found) {
        if (call.target() == null) {
            found.used(call);
        }
        if (call.target() != null && DELEGATING.contains(call.name())) {
            found.delegated();
        }
        visit(found, call.target());
        return arguments(call.arguments(), found);
    }

    @Override
    public Boolean construction(Expression.Construction construction, FoundNames found) {
        return arguments(construction.arguments(), found);
    }

    @Override
    public Boolean index(Expression.Index index, FoundNames found) {
        return visit(found, index.target(), index.index());
    }

    @Override
    public Boolean unary(Expression.Unary unary, FoundNames found) {
        return visit(found, unary.operand());
    }

    @Override
    public Boolean binary(Expression.Binary binary, FoundNames found) {
        return visit(found, binary.left(), binary.right());
    }

    @Override
    public Boolean ternary(Expression.Ternary ternary, FoundNames found) {
        return visit(found, ternary.condition(), ternary.whenTrue(), ternary.whenFalse());
    }

    @Override
    public Boolean elvis(Expression.Elvis elvis, FoundNames found) {
        return visit(found, elvis.value(), elvis.otherwise());
    }

    @Override
    public Boolean assignment(Expression.Assignment assignment, FoundNames found) {
        if (assignment.target() instanceof Expression.Variable variable) {
            found.made(variable.name());
        }
        return visit(found, assignment.target(), assignment.value());
    }

    @Override
    public Boolean step(Expression.Step step, FoundNames found) {
        return visit(found, step.target());
    }

    @Override
    public Boolean range(Expression.Range range, FoundNames found) {
        return visit(found, range.from(), range.to());
    }

    @Override
    public Boolean cast(Expression.Cast cast, FoundNames found) {
        return visit(found, cast.value());
    }

    @Override
    public Boolean typeTest(Expression.TypeTest test, FoundNames found) {
        return visit(found, test.value());
    }

    @Override
    public Boolean list(Expression.ListLiteral list, FoundNames found) {
        return all(list.elements(), found);
    }

    @Override
    public Boolean map(Expression.MapLiteral map, FoundNames found) {
        return entries(map.entries(), found);
    }

    @Override
    public Boolean spread(Expression.Spread spread, FoundNames found) {
        return visit(found, spread.value());
    }

    @Override
    public Boolean closure(Expression.Closure closure, FoundNames found) {
        if (closure.parameters() == null) {
            found.made("it");
        } else {
            closure.parameters().forEach(parameter -> parameter(parameter, found));
        }
        closure.body().forEach(statement -> StatementNames.visit(statement, found));
        return true;
    }

    boolean parameter(Parameter parameter, FoundNames found) {
        found.made(parameter.name());
        return visit(found, parameter.initial());
    }

    /** Returns the finder for parts of statements. */
    static NameFinder finder() {
        return FINDER;
    }
}
