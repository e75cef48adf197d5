package io.penstock.pipeline.process;

import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Interpreter;
import io.penstock.config.eval.TextForm;
import io.penstock.config.syntax.ScriptParser;
import io.penstock.config.syntax.SourceText;
import io.penstock.domain.origin.SourcePosition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces placeholders in texts by the values of the expressions in them. */
final class Placeholders {
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*(?:\\.[a-zA-Z_][a-zA-Z0-9_]*)*");

    private final Interpreter interpreter;
    private final Frame frame;
    private final SourcePosition position;

    Placeholders(Interpreter interpreter, Frame frame, SourcePosition position) {
        this.interpreter = interpreter;
        this.frame = frame;
        this.position = position;
    }

    /** Replaces {@code !{expression}}, as in the {@code shell} section. */
    String afterBang(String text) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (int start = text.indexOf("!{"); start >= 0; start = text.indexOf("!{", at)) {
            int end = closingBrace(text, start + 2);
            if (end < 0) {
                break;
            }
            result.append(text, at, start).append(value(text.substring(start + 2, end)));
            at = end + 1;
        }
        return result.append(text, at, text.length()).toString();
    }

    /** Replaces {@code $name} and {@code ${expression}}, as in template files; a backslash keeps the dollar. */
    String afterDollar(String text) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && (text.charAt(at + 1) == '$' || text.charAt(at + 1) == '\\')) {
                result.append(text.charAt(at + 1));
                at += 2;
            } else if (c == '$') {
                at = dollar(text, at, result);
            } else {
                result.append(c);
                at++;
            }
        }
        return result.toString();
    }

    private int dollar(String text, int at, StringBuilder result) {
        int end = text.startsWith("{", at + 1) ? closingBrace(text, at + 2) : -1;
        if (end >= 0) {
            result.append(value(text.substring(at + 2, end)));
            return end + 1;
        }
        Matcher word = WORD.matcher(text).region(at + 1, text.length());
        if (word.lookingAt()) {
            result.append(value(word.group()));
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

    private String value(String expression) {
        SourceText source = SourceText.script(position.file() + ":" + position.line() + " placeholder", expression);
        return TextForm.of(interpreter.run(ScriptParser.parse(source), frame));
    }
}
