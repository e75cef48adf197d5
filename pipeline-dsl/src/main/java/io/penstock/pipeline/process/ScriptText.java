package io.penstock.pipeline.process;

import io.penstock.config.eval.Margins;

/** Removes the margin that scripts have because of where they stand in a file. */
final class ScriptText {
    private ScriptText() {}

    /** Removes the blanks that all lines begin with, and the line end in front. */
    static String withoutMargin(String script) {
        String whole = Margins.stripIndent(script);
        int start = 0;
        for (int end = whole.indexOf('\n');
                end >= 0 && whole.substring(start, end).isBlank();
                end = whole.indexOf('\n', start)) {
            start = end + 1;
        }
        String rest = whole.substring(start);
        // A line of text may stand further left than the script does: its first line names the interpreter all the
        // same.
        return rest.stripLeading().startsWith("#!") ? rest.stripLeading() : rest;
    }
}
