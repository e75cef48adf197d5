package io.penstock.pipeline.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version of the language that scripts may ask for: {@code nextflow.version}. */
record VersionValue(String text) implements Comparable<VersionValue> {
    private static final Pattern CONDITION =
            Pattern.compile("\\s*(>=|<=|!=|>|<|==|=)?\\s*!?\\s*([0-9][^,\\s+]*)(\\+)?\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Tells whether it meets conditions such as {@code >=23.04, <25}. */
    boolean matches(String conditions) {
        for (String condition : conditions.split(",", -1)) {
            Matcher matcher = CONDITION.matcher(condition.replaceFirst("^\\s*!(?=[>=<])", ""));
            if (!matcher.matches() || !holds(matcher.group(1), matcher.group(3) != null, matcher.group(2))) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(@Nullable String operator, boolean orLater, String other) {
        int order = compareTo(new VersionValue(other));
        return switch (operator == null ? (orLater ? ">=" : "==") : operator) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case "<" -> order < 0;
            case "!=" -> order != 0;
            default -> order == 0;
        };
    }

    @Override
    public int compareTo(VersionValue other) {
        List<Integer> mine = numbers();
        List<Integer> theirs = other.numbers();
        for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
            int order = Integer.compare(i < mine.size() ? mine.get(i) : 0, i < theirs.size() ? theirs.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text.replaceFirst("-.*", ""));
        while (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group()));
        }
        return numbers;
    }

    @Override
    public String toString() {
        return text;
    }
}
