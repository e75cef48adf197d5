package io.penstock.config.syntax;

import static io.penstock.config.syntax.TreePrinter.print;

import java.util.stream.Collectors;

/** Writes statements in one line. */
final class StatementPrinter implements StatementVisitor<String, String> {
    static String special(Statement statement) {
        if (statement instanceof Statement.Label label) {
            return label.name() + ":";
        }
        if (statement instanceof ConfigStatement.Setting setting) {
            return "(set " + String.join(".", setting.path()) + " " + print(setting.value()) + ")";
        }
        if (statement instanceof ConfigStatement.Scope scope) {
            return "(scope " + scope.name() + block(print(scope.body())) + ")";
        }
        if (statement instanceof ConfigStatement.Selector selector) {
            return "(" + selector.key() + block(print(selector.body())) + ")";
        }
        if (statement instanceof ConfigStatement.Include include) {
            return "(include " + print(include.source()) + ")";
        }
        if (statement instanceof ConfigStatement.Command command) {
            return "(command " + command.name() + TreePrinter.all(command.arguments()) + ")";
        }
        if (statement instanceof ScriptStatement.NamedBlock named) {
            return "(" + named.keyword() + " '" + named.name() + "'" + block(print(named.body())) + ")";
        }
        ScriptStatement.Include include = (ScriptStatement.Include) statement;
        String members = include.members().stream()
                .map(m -> m.name() + " as " + m.alias())
                .collect(Collectors.joining(", "));
        return "(include " + members + " from " + print(include.source()) + ")";
    }

    private static String block(String body) {
        return body.isEmpty() ? "" : " " + body;
    }

    @Override
    public String expression(PlainStatement.ExpressionStatement statement, String context) {
        return print(statement.expression());
    }

    @Override
    public String declaration(PlainStatement.Declaration statement, String context) {
        return statement.variables().stream()
                .map(v -> "(def " + v.name() + " " + print(v.initial()) + ")")
                .collect(Collectors.joining(" "));
    }

    @Override
    public String multiAssignment(PlainStatement.MultiAssignment statement, String context) {
        String keyword = statement.declares() ? "def" : "assign";
        return "(" + keyword + " " + String.join(",", statement.names()) + " " + print(statement.value()) + ")";
    }

    @Override
    public String block(PlainStatement.Block statement, String context) {
        return "{" + print(statement.statements()) + "}";
    }

    @Override
    public String ifElse(PlainStatement.If s, String context) {
        return "(if " + print(s.condition()) + " " + print(s.whenTrue()) + " " + print(s.whenFalse()) + ")";
    }

    @Override
    public String forIn(PlainStatement.ForIn s, String context) {
        return "(for " + s.variable() + " " + print(s.values()) + " " + print(s.body()) + ")";
    }

    @Override
    public String forLoop(PlainStatement.ForLoop s, String context) {
        return "(loop " + print(s.first()) + " " + print(s.condition()) + " " + print(s.step()) + " " + print(s.body())
                + ")";
    }

    @Override
    public String whileLoop(PlainStatement.While s, String context) {
        return "(while " + print(s.condition()) + " " + print(s.body()) + ")";
    }

    @Override
    public String switchCase(PlainStatement.Switch s, String context) {
        String cases = s.cases().stream()
                .map(c -> " (" + print(c.match()) + block(print(c.body())) + ")")
                .collect(Collectors.joining());
        return "(switch " + print(s.subject()) + cases + ")";
    }

    @Override
    public String tryCatch(PlainStatement.Try s, String context) {
        String catches = s.catches().stream()
                .map(c -> " (" + String.join("|", c.types()) + " " + c.variable() + block(print(c.body())) + ")")
                .collect(Collectors.joining());
        return "(try " + print(s.body()) + catches + " " + print(s.finallyBody()) + ")";
    }

    @Override
    public String throwValue(PlainStatement.Throw s, String context) {
        return "(throw " + print(s.value()) + ")";
    }

    @Override
    public String returnValue(PlainStatement.Return s, String context) {
        return "(return " + print(s.value()) + ")";
    }

    @Override
    public String leave(PlainStatement.Leave s, String context) {
        return s.nextRound() ? "continue" : "break";
    }

    @Override
    public String assertion(PlainStatement.Assert s, String context) {
        return "(assert " + print(s.condition()) + " " + print(s.message()) + ")";
    }

    @Override
    public String function(PlainStatement.Function s, String context) {
        return "(function " + s.name() + " " + TreePrinter.parameters(s.parameters()) + block(print(s.body())) + ")";
    }

    @Override
    public String importType(PlainStatement.Import s, String context) {
        return "(import " + s.name() + ")";
    }
}
