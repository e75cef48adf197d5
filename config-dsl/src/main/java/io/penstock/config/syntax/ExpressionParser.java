package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses operations by precedence climbing, after Pratt. */
final class ExpressionParser {
    private static final Map<String, Operator> BINARY = new HashMap<>();
    private static final Map<String, Operator> ASSIGNING = new HashMap<>();
    private static final Set<String> RANGES = Set.of("..", "..<", "<..", "<..<");
    private static final Set<String> TERNARY = Set.of("?", "?:");

    /** The operators that may stand on the line after their left operand; a plus or minus there starts a statement. */
    private static final Set<String> CONTINUING = new HashSet<>();

    private static final int TYPE_LEVEL = Operator.IN.level();
    private static final int RANGE_LEVEL = Operator.SHIFT_LEFT.level();

    static {
        for (Operator operator : Operator.values()) {
            BINARY.put(operator.symbol(), operator);
            ASSIGNING.put(operator.symbol() + "=", operator);
        }
        ASSIGNING
                .keySet()
                .retainAll(Set.of("+=", "-=", "*=", "/=", "%=", "<<=", ">>=", ">>>=", "**=", "&=", "|=", "^="));
        CONTINUING.addAll(BINARY.keySet());
        CONTINUING.removeAll(Set.of("+", "-", "**"));
        CONTINUING.addAll(RANGES);
        CONTINUING.addAll(Set.of("as", "instanceof", "!"));
    }

    private final Grammar grammar;
    private final TokenStream tokens;

    ExpressionParser(Grammar grammar) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
    }

    /** Parses an expression; an assignment is one, too. */
    Expression expression() {
        int entered = grammar.nesting.enter();
        Expression target = ternary();
        Expression result = assignmentFollows() ? assignment(target) : target;
        grammar.nesting.leave(entered);
        return result;
    }

    private boolean assignmentFollows() {
        Token token = tokens.peek();
        return token.kind() == TokenKind.OPERATOR
                && (token.text().equals("=") || token.text().equals("?=") || ASSIGNING.containsKey(token.text()));
    }

    private Expression assignment(Expression target) {
        Token operator = tokens.next();
        if (!(target instanceof Expression.Variable)
                && !(target instanceof Expression.Property)
                && !(target instanceof Expression.Index)) {
            throw tokens.error(
                    "what stands before '" + operator.text() + "' cannot be assigned to", operator.position());
        }
        tokens.skipNewlines();
        Expression value = grammar.commands.commandOrExpression();
        return new Expression.Assignment(
                operator.position(),
                target,
                ASSIGNING.get(operator.text()),
                operator.text().equals("?="),
                value);
    }

    private Expression ternary() {
        Expression condition = binary(1);
        if (!tokens.continuesWith(TERNARY)) {
            return condition;
        }
        int entered = grammar.nesting.enter();
        Token operator = tokens.next();
        tokens.skipNewlines();
        Expression result;
        if (operator.text().equals("?:")) {
            result = new Expression.Elvis(operator.position(), condition, ternary());
        } else {
            Expression whenTrue = ternary();
            tokens.skipNewlines();
            tokens.expect(":");
            tokens.skipNewlines();
            result = new Expression.Ternary(operator.position(), condition, whenTrue, ternary());
        }
        grammar.nesting.leave(entered);
        return result;
    }

    private Expression binary(int lowest) {
        Expression left = unary();
        for (int length = 1; ; length++) {
            grammar.nesting.requireChain(length);
            int start = tokens.mark();
            if (tokens.peek().isNewline() && !tokens.continuesWith(CONTINUING)) {
                return left;
            }
            Expression longer = extend(left, lowest);
            if (longer == null) {
                tokens.reset(start);
                return left;
            }
            left = longer;
        }
    }

    /** Returns the operation whose operator stands here, or null if none does or it binds too loosely. */
    private @Nullable Expression extend(Expression left, int lowest) {
        Token first = tokens.peek();
        if (first.kind() != TokenKind.OPERATOR && !first.isWord()) {
            return null;
        }
        String symbol = symbolHere(first);
        if (RANGES.contains(symbol)) {
            return RANGE_LEVEL < lowest ? null : range(left, symbol);
        }
        if (symbol.equals("as") || symbol.endsWith("instanceof")) {
            return TYPE_LEVEL < lowest ? null : typed(left, symbol);
        }
        Operator operator = BINARY.get(symbol);
        if (operator == null || operator == Operator.POWER || operator.level() < lowest) {
            return null;
        }
        skipSymbol(symbol);
        return new Expression.Binary(first.position(), operator, left, binary(operator.level() + 1));
    }

    /** Puts together what the lexer leaves apart: {@code >>}, because of type arguments, and {@code !in}. */
    private String symbolHere(Token first) {
        Token second = tokens.peek(1);
        if (first.isOperator("!") && (second.isWord("in") || second.isWord("instanceof"))) {
            return "!" + second.text();
        }
        if (first.isOperator(">") && second.isOperator(">") && second.start() == first.end()) {
            Token third = tokens.peek(2);
            return third.isOperator(">") && third.start() == second.end() ? ">>>" : ">>";
        }
        return first.text();
    }

    private void skipSymbol(String symbol) {
        boolean composed = symbol.startsWith(">>") || symbol.equals("!in") || symbol.equals("!instanceof");
        int count = !composed ? 1 : symbol.equals(">>>") ? 3 : 2;
        for (int i = 0; i < count; i++) {
            tokens.next();
        }
        tokens.skipNewlines();
    }

    private Expression range(Expression from, String symbol) {
        Token operator = tokens.next();
        tokens.skipNewlines();
        Expression to = binary(RANGE_LEVEL + 1);
        return new Expression.Range(operator.position(), from, to, !symbol.startsWith("<"), !symbol.endsWith("<"));
    }

    private Expression typed(Expression value, String symbol) {
        SourcePosition position = tokens.peek().position();
        skipSymbol(symbol);
        String type = grammar.types.type();
        return symbol.equals("as")
                ? new Expression.Cast(position, value, type)
                : new Expression.TypeTest(position, value, type, symbol.startsWith("!"));
    }

    private Expression unary() {
        int entered = grammar.nesting.enter();
        Token token = tokens.peek();
        Expression result;
        if (token.isOperator("-") || token.isOperator("+")) {
            tokens.next();
            result = signed(token);
        } else if (token.isOperator("++") || token.isOperator("--")) {
            tokens.next();
            result = new Expression.Step(token.position(), unary(), token.text().equals("++") ? 1 : -1, true);
        } else if (token.isOperator("(") && grammar.types.castFollows()) {
            tokens.next();
            String type = grammar.types.type();
            tokens.expect(")");
            result = new Expression.Cast(token.position(), unary(), type);
        } else {
            result = power();
        }
        grammar.nesting.leave(entered);
        return result;
    }

    private Expression signed(Token sign) {
        UnaryOperator operator = sign.text().equals("-") ? UnaryOperator.NEGATE : UnaryOperator.PLUS;
        return new Expression.Unary(sign.position(), operator, unary());
    }

    private Expression power() {
        Expression left = tight();
        for (int length = 1; tokens.at("**"); length++) {
            grammar.nesting.requireChain(length);
            Token operator = tokens.next();
            tokens.skipNewlines();
            boolean sign = tokens.at("-") || tokens.at("+");
            left = new Expression.Binary(operator.position(), Operator.POWER, left, sign ? unary() : tight());
        }
        return left;
    }

    private Expression tight() {
        Token token = tokens.peek();
        if (!token.isOperator("!") && !token.isOperator("~")) {
            return grammar.postfixes.postfix();
        }
        tokens.next();
        tokens.skipNewlines();
        UnaryOperator operator = token.text().equals("!") ? UnaryOperator.NOT : UnaryOperator.COMPLEMENT;
        return new Expression.Unary(token.position(), operator, unary());
    }
}
