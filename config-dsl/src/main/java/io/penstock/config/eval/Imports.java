package io.penstock.config.eval;

import io.penstock.config.syntax.Access;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.domain.origin.SourcePosition;
import java.util.List;
import java.util.Locale;

/**
 * Executes imports: of names of the libraries of which files can use parts. Whether a type is there shows where it is used; a member
 * that is imported alone becomes a variable.
 */
final class Imports {
    private static final List<String> ROOTS = List.of(
            "java.", "javax.", "groovy.", "groovyx.", "nextflow.", "org.codehaus.groovy.", "org.yaml.snakeyaml.");

    private final ExpressionEvaluator expressions;

    Imports(ExpressionEvaluator expressions) {
        this.expressions = expressions;
    }

    void execute(PlainStatement.Import statement, Frame frame) {
        check(statement.name());
        int dot = statement.name().lastIndexOf('.');
        if (!statement.member() || dot <= 0) {
            return;
        }
        String member = statement.name().substring(dot + 1);
        if (member.equals("*")) {
            throw EvaluationException.refused(
                    "'import static " + statement.name() + "' names no member: import each by its name");
        }
        String type = QualifiedTypes.simpleName(statement.name().substring(0, dot));
        frame.declare(member, expressions.evaluate(member(statement.position(), type, member), frame));
    }

    private static void check(String name) {
        if (ROOTS.stream().noneMatch(name::startsWith)) {
            throw EvaluationException.refused("'" + name
                    + "' cannot be imported: files can use parts of the libraries of Java and Groovy, and no others");
        }
    }

    /** Returns the constant of that name, or the method if the name is not all in capitals. */
    private static Expression member(SourcePosition position, String type, String member) {
        Expression owner = new Expression.Variable(position, type);
        return member.equals(member.toUpperCase(Locale.ROOT))
                ? new Expression.Property(position, owner, new Expression.Constant(position, member), Access.PLAIN)
                : new Expression.MethodPointer(position, owner, member);
    }
}
