package io.penstock.pipeline.process;

import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Interpreter;
import io.penstock.config.eval.TextForm;
import io.penstock.config.syntax.ScriptParser;
import io.penstock.config.syntax.SourceText;
import io.penstock.config.syntax.Statement;
import io.penstock.domain.origin.SourcePosition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces placeholders in texts by the values of the expressions in them. */
final class Placeholders {
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*(?:\\.[a-zA-Z_][a-zA-Z0-9_]*)*");

    private final Interpreter interpreter;
    private final Parsed parsed;

    Placeholders(Interpreter interpreter, Parsed parsed) {
        this.interpreter = interpreter;
        this.parsed = parsed;
    }

    /** Expressions that were parsed, for all the tasks that have the same. Thread-safe. */
    static final class Parsed {
        private final Map<String, List<Statement>> expressions = new ConcurrentHashMap<>();
        private final String place;

        /** Creates a memory of the expressions of one place, which messages name. */
        Parsed(SourcePosition position) {
            this.place = position.file() + ":" + position.line() + " placeholder";
        }

        private List<Statement> of(String expression) {
            return expressions.computeIfAbsent(expression, text -> ScriptParser.parse(SourceText.script(place, text)));
        }
    }

    /** Replaces {@code !{expression}}, as in the {@code shell} section. */
    String afterBang(String text, Frame frame) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (int start = text.indexOf("!{"); start >= 0; start = text.indexOf("!{", at)) {
            int end = closingBrace(text, start + 2);
            if (end < 0) {
                break;
            }
            result.append(text, at, start).append(value(text.substring(start + 2, end), frame));
            at = end + 1;
        }
        return result.append(text, at, text.length()).toString();
    }

    /** Replaces {@code $name} and {@code ${expression}}, as in template files; a backslash keeps the dollar. */
    String afterDollar(String text, Frame frame) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && (text.charAt(at + 1) == '$' || text.charAt(at + 1) == '\\')) {
                result.append(text.charAt(at + 1));
                at += 2;
            } else if (c == '$') {
                at = dollar(text, at, result, frame);
            } else {
                result.append(c);
                at++;
            }
        }
        return result.toString();
    }

    private int dollar(String text, int at, StringBuilder result, Frame frame) {
        int end = text.startsWith("{", at + 1) ? closingBrace(text, at + 2) : -1;
        if (end >= 0) {
            result.append(value(text.substring(at + 2, end), frame));
            return end + 1;
        }
        Matcher word = WORD.matcher(text).region(at + 1, text.length());
        if (word.lookingAt()) {
            result.append(value(word.group(), frame));
            return word.end();
        }
        result.append('$');
        return at + 1;
    }

    private static int closingBrace(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private String value(String expression, Frame frame) {
        return TextForm.of(interpreter.run(parsed.of(expression), frame));
    }
}
