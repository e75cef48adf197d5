package io.penstock.pipeline.process;

import io.penstock.pipeline.file.PathValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives input files their names in the work directory: their own, or those that a pattern makes. */
final class StageNames {
    private static final Pattern QUESTION_MARKS = Pattern.compile("\\?+");

    private StageNames() {}

    /** Returns the files with stage names by a pattern; an empty pattern, or {@code *}, keeps their names. */
    static List<PathValue> stage(List<PathValue> files, String pattern) {
        String effective = effective(pattern, files.size());
        List<PathValue> staged = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            staged.add(
                    files.get(i).staged(name(effective, files.get(i).location().name(), i + 1, files.size())));
        }
        return staged;
    }

    private static String effective(String pattern, int count) {
        boolean wild = pattern.contains("*") || pattern.contains("?");
        return wild || count == 1 || pattern.isEmpty() || pattern.endsWith("/") ? pattern : pattern + "*";
    }

    private static String name(String pattern, String own, int index, int count) {
        int slash = pattern.lastIndexOf('/');
        String directory = numbered(pattern.substring(0, slash + 1), index, count, false);
        String name = pattern.substring(slash + 1);
        return directory + (name.isEmpty() || name.equals("*") ? own : numbered(name, index, count, true));
    }

    private static String numbered(String pattern, int index, int count, boolean mayDrop) {
        Matcher marks = QUESTION_MARKS.matcher(pattern);
        String filled = marks.replaceAll(found -> "0"
                        .repeat(Math.max(
                                0,
                                found.group().length() - String.valueOf(index).length()))
                + index);
        return filled.replace("*", mayDrop && count == 1 ? "" : String.valueOf(index));
    }
}
