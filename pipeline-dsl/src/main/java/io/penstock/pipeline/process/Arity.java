package io.penstock.pipeline.process;

import io.penstock.config.eval.EvaluationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many files an input or output has.
 *
 * @param least the least number
 * @param most the greatest number
 * @param declared whether the script says so
 */
record Arity(int least, int most, boolean declared) {
    static final Arity ANY = new Arity(1, Integer.MAX_VALUE, false);
    private static final Pattern TEXT = Pattern.compile("\\s*(\\d+)\\s*(?:\\.\\.\\s*(\\d+|\\*)\\s*)?");

    static Arity parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw EvaluationException.failed("'" + text + "' is no arity; write for example '1', '0..1' or '1..*'");
        }
        int least = Integer.parseInt(matcher.group(1));
        String most = matcher.group(2);
        return new Arity(
                least, most == null ? least : most.equals("*") ? Integer.MAX_VALUE : Integer.parseInt(most), true);
    }

    /** Tells whether a single file is given as itself rather than as a list of one. */
    boolean isSingle() {
        return !declared || most == 1;
    }

    boolean accepts(int count) {
        return !declared || (count >= least && count <= most);
    }

    @Override
    public String toString() {
        return least == most ? String.valueOf(least) : least + ".." + (most == Integer.MAX_VALUE ? "*" : most);
    }
}
