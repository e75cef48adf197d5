package io.penstock.config.syntax;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes trees in one line, so that tests can show what they expect. */
final class TreePrinter implements ExpressionVisitor<String, String> {
    static String print(@Nullable Expression expression) {
        return expression == null ? "_" : String.valueOf(expression.accept(new TreePrinter(), ""));
    }

    static String print(List<Statement> statements) {
        return statements.stream().map(TreePrinter::print).collect(Collectors.joining(" "));
    }

    static String print(@Nullable Statement statement) {
        if (statement == null) {
            return "_";
        }
        return statement instanceof PlainStatement plain
                ? String.valueOf(plain.accept(new StatementPrinter(), ""))
                : StatementPrinter.special(statement);
    }

    static String arguments(Arguments arguments) {
        String named = arguments.named().stream()
                .map(e -> " " + print(e.key()) + ":" + print(e.value()))
                .collect(Collectors.joining());
        return named + all(arguments.positional());
    }

    static String all(List<Expression> expressions) {
        return expressions.stream().map(e -> " " + print(e)).collect(Collectors.joining());
    }

    static String parameters(@Nullable List<Parameter> parameters) {
        return parameters == null
                ? "it"
                : parameters.stream()
                        .map(p -> p.name() + (p.initial() == null ? "" : "=" + print(p.initial())))
                        .collect(Collectors.joining(","));
    }

    @Override
    public String constant(Expression.Constant constant, String context) {
        Object value = constant.value();
        return value instanceof String text ? "'" + text.replace("\n", "\\n") + "'" : String.valueOf(value);
    }

    @Override
    public String template(Expression.Template template, String context) {
        return "(\"" + all(template.parts()) + ")";
    }

    @Override
    public String variable(Expression.Variable variable, String context) {
        return variable.name();
    }

    @Override
    public String property(Expression.Property property, String context) {
        return "(" + property.access().symbol() + " " + print(property.target()) + " " + print(property.name()) + ")";
    }

    @Override
    public String methodPointer(Expression.MethodPointer pointer, String context) {
        return "(.& " + print(pointer.target()) + " " + pointer.name() + ")";
    }

    @Override
    public String call(Expression.Call call, String context) {
        String target = call.target() == null
                ? ""
                : print(call.target()) + call.access().symbol();
        return "(" + target + call.name() + "()" + arguments(call.arguments()) + ")";
    }

    @Override
    public String construction(Expression.Construction construction, String context) {
        return "(new " + construction.type() + arguments(construction.arguments()) + ")";
    }

    @Override
    public String index(Expression.Index index, String context) {
        return "([] " + print(index.target()) + " " + print(index.index()) + ")";
    }

    @Override
    public String unary(Expression.Unary unary, String context) {
        return "(" + unary.operator().symbol() + " " + print(unary.operand()) + ")";
    }

    @Override
    public String binary(Expression.Binary binary, String context) {
        return "(" + binary.operator().symbol() + " " + print(binary.left()) + " " + print(binary.right()) + ")";
    }

    @Override
    public String ternary(Expression.Ternary t, String context) {
        return "(? " + print(t.condition()) + " " + print(t.whenTrue()) + " " + print(t.whenFalse()) + ")";
    }

    @Override
    public String elvis(Expression.Elvis elvis, String context) {
        return "(?: " + print(elvis.value()) + " " + print(elvis.otherwise()) + ")";
    }

    @Override
    public String assignment(Expression.Assignment assignment, String context) {
        Operator operator = assignment.operator();
        String symbol = (operator == null ? "" : operator.symbol()) + (assignment.ifAbsent() ? "?=" : "=");
        return "(" + symbol + " " + print(assignment.target()) + " " + print(assignment.value()) + ")";
    }

    @Override
    public String step(Expression.Step step, String context) {
        return "(step " + print(step.target()) + " " + step.delta() + (step.prefix() ? " prefix)" : ")");
    }

    @Override
    public String range(Expression.Range range, String context) {
        String symbol = (range.includesFrom() ? "" : "<") + ".." + (range.includesTo() ? "" : "<");
        return "(" + symbol + " " + print(range.from()) + " " + print(range.to()) + ")";
    }

    @Override
    public String cast(Expression.Cast cast, String context) {
        return "(as " + print(cast.value()) + " " + cast.type() + ")";
    }

    @Override
    public String typeTest(Expression.TypeTest test, String context) {
        return "(" + (test.negated() ? "!" : "") + "is " + print(test.value()) + " " + test.type() + ")";
    }

    @Override
    public String list(Expression.ListLiteral list, String context) {
        return "[" + all(list.elements()).strip() + "]";
    }

    @Override
    public String map(Expression.MapLiteral map, String context) {
        return "[:" + arguments(new Arguments(map.entries(), List.of())) + "]";
    }

    @Override
    public String spread(Expression.Spread spread, String context) {
        return "*" + print(spread.value());
    }

    @Override
    public String closure(Expression.Closure closure, String context) {
        String body = print(closure.body());
        return "{" + parameters(closure.parameters()) + " ->" + (body.isEmpty() ? "" : " ") + body + "}";
    }
}
