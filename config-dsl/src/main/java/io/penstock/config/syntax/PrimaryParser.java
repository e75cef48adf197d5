package io.penstock.config.syntax;

import java.util.ArrayList;
import java.util.List;

/** Parses literals, names, parentheses and {@code new}. */
final class PrimaryParser {
    private final Grammar grammar;
    private final TokenStream tokens;

    PrimaryParser(Grammar grammar) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
    }

    Expression primary() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER, STRING -> new Expression.Constant(tokens.next().position(), token.value());
            case TEMPLATE -> template(tokens.next());
            case WORD -> word(token);
            case OPERATOR -> bracketed(token);
            default -> throw tokens.unexpected("expected an expression");
        };
    }

    private Expression word(Token token) {
        tokens.next();
        return switch (token.text()) {
            case "true" -> new Expression.Constant(token.position(), true);
            case "false" -> new Expression.Constant(token.position(), false);
            case "null" -> new Expression.Constant(token.position(), null);
            case "new" -> tokens.peek().isWord() ? construction(token) : variable(token);
            case "switch" -> noValue(token);
            default -> variable(token);
        };
    }

    private Expression noValue(Token token) {
        if (tokens.at("(")) {
            throw tokens.error("a switch has no value here: assign in its cases, or use '? :'", token.position());
        }
        return variable(token);
    }

    private static Expression variable(Token token) {
        return new Expression.Variable(token.position(), token.text());
    }

    private Expression construction(Token keyword) {
        String type = grammar.types.type();
        if (type.endsWith("[]") && tokens.at("{")) {
            return new Expression.Cast(keyword.position(), elements(), type);
        }
        if (tokens.at("[")) {
            return sized(keyword, type);
        }
        Arguments arguments = tokens.at("(") ? grammar.arguments.parenthesized() : Arguments.NONE;
        if (tokens.at("{")) {
            throw tokens.unexpected("anonymous classes are not supported");
        }
        return new Expression.Construction(keyword.position(), type, arguments);
    }

    /** Parses {@code [2][3]} behind the type of the elements of an array. */
    private Expression sized(Token keyword, String type) {
        List<Expression> sizes = new ArrayList<>();
        while (tokens.accept("[")) {
            sizes.add(grammar.expressions.expression());
            tokens.expect("]");
        }
        return new Expression.Construction(
                keyword.position(), type + "[]", new Arguments(List.of(), List.copyOf(sizes)));
    }

    /** Parses {@code {a, b}} behind the type of an array. */
    private Expression elements() {
        Token open = tokens.expect("{");
        List<Expression> elements = new ArrayList<>();
        tokens.skipNewlines();
        while (!tokens.at("}")) {
            elements.add(grammar.expressions.expression());
            tokens.skipNewlines();
            if (!tokens.accept(",")) {
                break;
            }
            tokens.skipNewlines();
        }
        tokens.expect("}");
        return new Expression.ListLiteral(open.position(), List.copyOf(elements));
    }

    private Expression bracketed(Token token) {
        return switch (token.text()) {
            case "(" -> parenthesized();
            case "[" -> listOrMap();
            case "{" -> grammar.closures.closure();
            default -> throw tokens.unexpected("expected an expression");
        };
    }

    private Expression parenthesized() {
        tokens.next();
        tokens.skipNewlines();
        Expression inside = grammar.expressions.expression();
        tokens.skipNewlines();
        tokens.expect(")");
        return inside;
    }

    private Expression listOrMap() {
        Token bracket = tokens.next();
        if (tokens.at(":") && tokens.peek(1).isOperator("]")) {
            tokens.next();
            tokens.next();
            return new Expression.MapLiteral(bracket.position(), List.of());
        }
        List<Expression> elements = new ArrayList<>();
        List<MapEntry> entries = new ArrayList<>();
        while (!tokens.at("]")) {
            Token first = tokens.peek();
            element(elements, entries);
            if (!entries.isEmpty() && !elements.isEmpty()) {
                throw tokens.error("the brackets mix list elements and map entries", first.position());
            }
            if (!tokens.accept(",")) {
                break;
            }
        }
        tokens.expect("]");
        return entries.isEmpty()
                ? new Expression.ListLiteral(bracket.position(), List.copyOf(elements))
                : new Expression.MapLiteral(bracket.position(), List.copyOf(entries));
    }

    private void element(List<Expression> elements, List<MapEntry> entries) {
        Token first = tokens.peek();
        if (tokens.accept("*")) {
            spread(first, elements, entries);
            return;
        }
        Expression value;
        if (first.isWord() && tokens.peek(1).isOperator(":")) {
            tokens.next();
            value = new Expression.Constant(first.position(), first.text());
        } else {
            value = grammar.expressions.expression();
        }
        if (tokens.accept(":")) {
            entries.add(new MapEntry(value, grammar.expressions.expression()));
        } else {
            elements.add(value);
        }
    }

    private void spread(Token star, List<Expression> elements, List<MapEntry> entries) {
        boolean entry = tokens.accept(":");
        Expression value = grammar.expressions.expression();
        Expression spread = new Expression.Spread(star.position(), value);
        if (entry) {
            entries.add(new MapEntry(spread, value));
        } else {
            elements.add(spread);
        }
    }

    private Expression template(Token token) {
        List<Expression> parts = new ArrayList<>();
        if (token.value() instanceof List<?> pieces) {
            for (Object piece : pieces) {
                if (piece instanceof List<?> inner) {
                    parts.add(interpolated(inner, token));
                } else if (piece instanceof String text && !text.isEmpty()) {
                    parts.add(new Expression.Constant(token.position(), text));
                }
            }
        }
        return new Expression.Template(token.position(), List.copyOf(parts));
    }

    private Expression interpolated(List<?> inner, Token template) {
        List<Token> found = new ArrayList<>();
        for (Object token : inner) {
            if (token instanceof Token typed) {
                found.add(typed);
            }
        }
        return grammar.within(tokens.within(found)).closures.interpolation(template);
    }
}
