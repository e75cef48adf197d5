package io.penstock.config.syntax;

/**
 * Does something for each kind of expression.
 *
 * @param <C> what is handed through
 * @param <R> the result
 */
public interface ExpressionVisitor<C, R> {
    R constant(Expression.Constant constant, C context);

    R template(Expression.Template template, C context);

    R variable(Expression.Variable variable, C context);

    R property(Expression.Property property, C context);

    R methodPointer(Expression.MethodPointer pointer, C context);

    R call(Expression.Call call, C context);

    R construction(Expression.Construction construction, C context);

    R index(Expression.Index index, C context);

    R unary(Expression.Unary unary, C context);

    R binary(Expression.Binary binary, C context);

    R ternary(Expression.Ternary ternary, C context);

    R elvis(Expression.Elvis elvis, C context);

    R assignment(Expression.Assignment assignment, C context);

    R step(Expression.Step step, C context);

    R range(Expression.Range range, C context);

    R cast(Expression.Cast cast, C context);

    R typeTest(Expression.TypeTest test, C context);

    R list(Expression.ListLiteral list, C context);

    R map(Expression.MapLiteral map, C context);

    R spread(Expression.Spread spread, C context);

    R closure(Expression.Closure closure, C context);
}
