package io.penstock.config.syntax;

import org.jspecify.annotations.Nullable;

/** The rules of the language over one stream of tokens; they call each other through this. */
final class Grammar {
    final TokenStream tokens;
    final Nesting nesting;
    final TypeRules types;
    final ExpressionParser expressions;
    final PostfixParser postfixes;
    final PrimaryParser primaries;
    final ClosureParser closures;
    final ArgumentParser arguments;
    final CommandParser commands;
    final StatementParser statements;

    Grammar(TokenStream tokens) {
        this(tokens, null);
    }

    /** Makes a grammar for tokens within a string, which counts its nesting together with what is around it. */
    private Grammar(TokenStream tokens, @Nullable Nesting nesting) {
        this.tokens = tokens;
        this.nesting = nesting == null ? new Nesting(tokens) : nesting;
        this.types = new TypeRules(tokens);
        this.expressions = new ExpressionParser(this);
        this.postfixes = new PostfixParser(this);
        this.primaries = new PrimaryParser(this);
        this.closures = new ClosureParser(this);
        this.arguments = new ArgumentParser(this);
        this.commands = new CommandParser(this);
        this.statements = new StatementParser(this);
    }

    Grammar within(TokenStream inner) {
        return new Grammar(inner, nesting);
    }
}
