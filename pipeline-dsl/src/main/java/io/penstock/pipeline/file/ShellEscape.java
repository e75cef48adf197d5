package io.penstock.pipeline.file;

/**
 * Writes file names into scripts the way their authors expect: plain names stay as they are, special characters get a
 * backslash each, and a name with a line end is put in quotes, because a backslash would make the line end vanish.
 */
final class ShellEscape {
    private static final String SPECIAL = " \t'\"\\()[]{}!&|<>`;*?$#~^";

    private ShellEscape() {}

    static String path(String name) {
        if (name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0) {
            return "'" + guarded(name).replace("'", "'\\''") + "'";
        }
        StringBuilder escaped = new StringBuilder();
        String guarded = guarded(name);
        for (int i = 0; i < guarded.length(); i++) {
            char c = guarded.charAt(i);
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static String guarded(String name) {
        return name.startsWith("-") ? "./" + name : name;
    }
}
