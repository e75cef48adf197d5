package io.penstock.pipeline.process;

/** Removes the margin that scripts have because of where they stand in a file. */
final class ScriptText {
    private ScriptText() {}

    /** Removes the blanks that all lines begin with, and the line end in front. */
    static String withoutMargin(String script) {
        String[] lines = script.split("\n", -1);
        int margin = Integer.MAX_VALUE;
        for (String line : lines) {
            if (!line.isBlank()) {
                margin = Math.min(margin, indentation(line));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            text.append(i == 0 ? "" : "\n").append(line.substring(Math.min(margin, indentation(line))));
        }
        String whole = text.toString();
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

    private static int indentation(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
