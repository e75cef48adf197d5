package io.penstock.config.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Does something for each kind of expression.
 *
 * @param <C> what is handed through
 * @param <R> the result
 */
public interface ExpressionVisitor<C, R> {
    @Nullable
    R constant(Expression.Constant constant, C context);

    @Nullable
    R template(Expression.Template template, C context);

    @Nullable
    R variable(Expression.Variable variable, C context);

    @Nullable
    R property(Expression.Property property, C context);

    @Nullable
    R methodPointer(Expression.MethodPointer pointer, C context);

    @Nullable
    R call(Expression.Call call, C context);

    @Nullable
    R construction(Expression.Construction construction, C context);

    @Nullable
    R index(Expression.Index index, C context);

    @Nullable
    R unary(Expression.Unary unary, C context);

    @Nullable
    R binary(Expression.Binary binary, C context);

    @Nullable
    R ternary(Expression.Ternary ternary, C context);

    @Nullable
    R elvis(Expression.Elvis elvis, C context);

    @Nullable
    R assignment(Expression.Assignment assignment, C context);

    @Nullable
    R step(Expression.Step step, C context);

    @Nullable
    R range(Expression.Range range, C context);

    @Nullable
    R cast(Expression.Cast cast, C context);

    @Nullable
    R typeTest(Expression.TypeTest test, C context);

    @Nullable
    R list(Expression.ListLiteral list, C context);

    @Nullable
    R map(Expression.MapLiteral map, C context);

    @Nullable
    R spread(Expression.Spread spread, C context);

    @Nullable
    R closure(Expression.Closure closure, C context);
}
