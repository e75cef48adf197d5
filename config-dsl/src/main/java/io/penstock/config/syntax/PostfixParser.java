package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses what follows an operand: members, calls, indexes, closures as last arguments. */
final class PostfixParser {
    private static final Map<String, Access> MEMBER = Map.of(".", Access.PLAIN, "?.", Access.SAFE, "*.", Access.SPREAD);
    private static final Set<String> CONTINUING = Set.of(".", "?.", "*.", ".&");

    private final Grammar grammar;
    private final TokenStream tokens;

    PostfixParser(Grammar grammar) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
    }

    Expression postfix() {
        Expression result = grammar.primaries.primary();
        for (int length = 1; ; length++) {
            grammar.nesting.requireChain(length);
            Token token = tokens.peek();
            if (token.isNewline()) {
                if (!tokens.continuesWith(CONTINUING)) {
                    return result;
                }
                token = tokens.peek();
            }
            if (safeIndexFollows(token)) {
                tokens.next();
                result = index(result, true);
                continue;
            }
            if (token.kind() != TokenKind.OPERATOR || !opens(token.text())) {
                return result;
            }
            result = extend(result, token);
        }
    }

    private static boolean opens(String operator) {
        return switch (operator) {
            case ".", "?.", "*.", ".&", "::", "(", "{", "[", "++", "--" -> true;
            default -> false;
        };
    }

    private Expression extend(Expression target, Token token) {
        return switch (token.text()) {
            case "(" -> call(target, grammar.arguments.parenthesized(), token);
            case "{" -> withClosure(target, grammar.closures.closure());
            case "[" -> index(target, false);
            case "++", "--" -> step(target);
            case ".&", "::" -> methodPointer(target);
            default -> member(target);
        };
    }

    private Expression step(Expression target) {
        Token operator = tokens.next();
        return new Expression.Step(operator.position(), target, operator.text().equals("++") ? 1 : -1, false);
    }

    private Expression methodPointer(Expression target) {
        Token operator = tokens.next();
        Token name = tokens.expectWord("the name of a method");
        return new Expression.MethodPointer(operator.position(), target, name.text());
    }

    private Expression member(Expression target) {
        Token operator = tokens.next();
        tokens.skipNewlines();
        Token name = tokens.peek();
        Access access = MEMBER.getOrDefault(operator.text(), Access.PLAIN);
        Expression expression;
        if (name.isName()) {
            tokens.next();
            expression = new Expression.Constant(name.position(), name.name());
        } else if (name.kind() == TokenKind.TEMPLATE || name.isOperator("(")) {
            expression = grammar.primaries.primary();
        } else {
            throw tokens.unexpected("expected the name of a property or method after '" + operator.text() + "'");
        }
        return new Expression.Property(name.position(), target, expression, access);
    }

    /** Recognises {@code ?[0]}; in {@code x ?[0] : [1]} it is a list instead. */
    private boolean safeIndexFollows(Token token) {
        if (!token.isOperator("?")
                || !tokens.peek(1).isOperator("[")
                || tokens.peek(1).start() != token.end()) {
            return false;
        }
        int depth = 0;
        int at = 1;
        do {
            Token one = tokens.peek(at++);
            depth += one.isOperator("[") ? 1 : one.isOperator("]") ? -1 : 0;
            if (one.isEnd()) {
                return false;
            }
        } while (depth > 0);
        while (tokens.peek(at).isNewline()) {
            at++;
        }
        return !tokens.peek(at).isOperator(":");
    }

    private Expression index(Expression target, boolean safe) {
        Token bracket = tokens.next();
        List<Expression> indexes = new ArrayList<>();
        do {
            tokens.skipNewlines();
            indexes.add(grammar.expressions.expression());
            tokens.skipNewlines();
        } while (tokens.accept(","));
        tokens.expect("]");
        Expression index = indexes.size() == 1
                ? indexes.get(0)
                : new Expression.ListLiteral(bracket.position(), List.copyOf(indexes));
        return new Expression.Index(bracket.position(), target, index, safe);
    }

    private static Expression withClosure(Expression target, Expression.Closure closure) {
        if (target instanceof Expression.Call call) {
            return new Expression.Call(
                    call.position(),
                    call.target(),
                    call.name(),
                    call.arguments().and(closure),
                    call.access());
        }
        return call(target, Arguments.NONE.and(closure), closure.position());
    }

    private static Expression call(Expression callee, Arguments arguments, Token parenthesis) {
        return call(callee, arguments, parenthesis.position());
    }

    /** Returns the call of what stands before the arguments: a name, a member, or any value that can be called. */
    static Expression.Call call(Expression callee, Arguments arguments, SourcePosition position) {
        if (callee instanceof Expression.Variable variable) {
            return new Expression.Call(variable.position(), null, variable.name(), arguments, Access.PLAIN);
        }
        if (callee instanceof Expression.Property property
                && property.name() instanceof Expression.Constant name
                && name.value() instanceof String method) {
            return new Expression.Call(property.position(), property.target(), method, arguments, property.access());
        }
        return new Expression.Call(position, callee, "call", arguments, Access.PLAIN);
    }
}
