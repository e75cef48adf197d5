package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens of a text with as much look-ahead as a rule needs. */
final class TokenStream {
    private static final int RELEASE_AFTER = 512;

    private final SourceText source;
    private final @Nullable Lexer lexer;
    private final List<Token> buffer;
    private int released;
    private int index;
    private @Nullable Token current;

    private TokenStream(SourceText source, @Nullable Lexer lexer, List<Token> buffer) {
        this.source = source;
        this.lexer = lexer;
        this.buffer = buffer;
    }

    static TokenStream over(SourceText source) {
        return new TokenStream(source, new Lexer(source), new ArrayList<>());
    }

    /** Returns a stream over tokens that are read already and end with an {@code END}. */
    TokenStream within(List<Token> tokens) {
        return new TokenStream(source, null, tokens);
    }

    SourceText source() {
        return source;
    }

    /** Returns the offset up to which the text has been read. */
    int reached() {
        return lexer == null ? 0 : lexer.reached();
    }

    /** Returns what may tell the cause of a mistake. */
    RepairSearch.Hints hints() {
        return lexer == null ? new RepairSearch.Hints(List.of(), List.of(), 1) : lexer.hints();
    }

    /** Returns how many lines so far are indented otherwise than the brackets around them suggest. */
    int strayLines() {
        return lexer == null ? 0 : lexer.strayLines();
    }

    Token peek() {
        Token token = current;
        if (token == null) {
            token = peek(0);
            current = token;
        }
        return token;
    }

    Token peek(int ahead) {
        int at = index + ahead;
        if (lexer == null) {
            return buffer.get(Math.min(at, buffer.size() - 1));
        }
        while (buffer.size() <= at) {
            buffer.add(lexer.next());
        }
        return buffer.get(at);
    }

    Token next() {
        Token token = peek();
        if (!token.isEnd()) {
            index++;
            current = null;
        }
        return token;
    }

    /** Returns a mark that {@link #reset} returns to; it holds until the next {@link #release}. */
    int mark() {
        return released + index;
    }

    void reset(int mark) {
        index = mark - released;
        current = null;
    }

    /** Forgets the tokens that are behind, so that a long file does not stay in memory as tokens. */
    void release() {
        if (lexer != null && index > RELEASE_AFTER) {
            buffer.subList(0, index).clear();
            released += index;
            index = 0;
        }
    }

    boolean at(String operator) {
        return peek().isOperator(operator);
    }

    boolean accept(String operator) {
        if (at(operator)) {
            next();
            return true;
        }
        return false;
    }

    Token expect(String operator) {
        if (!at(operator)) {
            throw unexpected("expected '" + operator + "'");
        }
        return next();
    }

    /** Returns the next word, which that description names in the error if there is none. */
    Token expectWord(String description) {
        if (!peek().isWord()) {
            throw unexpected("expected " + description);
        }
        return next();
    }

    void skipNewlines() {
        while (peek().isNewline()) {
            next();
        }
    }

    void skipSeparators() {
        while (peek().isNewline() || at(";")) {
            next();
        }
    }

    /** Moves over line ends if one of those operators or words follows them; does not move otherwise. */
    boolean continuesWith(Set<String> operators) {
        int ahead = 0;
        while (peek(ahead).isNewline()) {
            ahead++;
        }
        Token token = peek(ahead);
        boolean found = (token.kind() == TokenKind.OPERATOR || token.isWord()) && operators.contains(token.text());
        if (found) {
            index += ahead;
            current = token;
        }
        return found;
    }

    boolean endsStatement() {
        return peek().isNewline() || peek().isEnd() || at(";") || at("}");
    }

    SyntaxException unexpected(String reason) {
        Token token = peek();
        String hint = lexer == null ? "" : lexer.hint(token.position().line());
        return error(reason + ", found " + token.description() + hint, token.position());
    }

    SyntaxException error(String reason, SourcePosition position) {
        return new SyntaxException(source, reason, position);
    }
}
