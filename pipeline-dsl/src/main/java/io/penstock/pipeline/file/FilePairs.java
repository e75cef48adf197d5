package io.penstock.pipeline.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code fromFilePairs}: groups files by the part of their names that the wildcards before the first brace match. */
public record FilePairs(int size, boolean flat) {

    /**
     * Groups files.
     *
     * @param files the files, sorted
     * @param key gives a file's group; null for none
     * @return tuples of the key and its files, those of the right number only
     */
    public List<Object> group(List<PathValue> files, Function<PathValue, @Nullable Object> key) {
        Map<Object, List<PathValue>> groups = new LinkedHashMap<>();
        for (PathValue file : files) {
            Object name = key.apply(file);
            if (name != null) {
                groups.computeIfAbsent(name, absent -> new ArrayList<>()).add(file);
            }
        }
        List<Object> tuples = new ArrayList<>();
        groups.forEach((name, members) -> {
            for (List<PathValue> complete : portions(members)) {
                tuples.add(tuple(name, complete));
            }
        });
        return tuples;
    }

    private List<List<PathValue>> portions(List<PathValue> members) {
        if (size <= 0) {
            return List.of(members);
        }
        List<List<PathValue>> portions = new ArrayList<>();
        for (int at = 0; at + size <= members.size(); at += size) {
            portions.add(members.subList(at, at + size));
        }
        return portions;
    }

    private List<Object> tuple(Object name, List<PathValue> members) {
        List<Object> tuple = new ArrayList<>();
        tuple.add(name);
        if (flat) {
            tuple.addAll(members);
        } else {
            tuple.add(new ArrayList<>(members));
        }
        return tuple;
    }

    /** Returns the part of a name that the files of a pair share; null if the name does not match. */
    public static @Nullable String prefix(String fileName, String pattern) {
        String last = pattern.substring(pattern.lastIndexOf('/') + 1);
        if (!PathPattern.isPattern(last)) {
            return fileName.equals(last) ? fileName.replaceFirst("(?<=.)\\..*", "") : null;
        }
        int bracket = firstBracket(last);
        String before = last.substring(0, bracket < 0 ? last.length() : bracket);
        int wildcards = (int) before.chars().filter(c -> c == '*' || c == '?').count();
        Matcher matcher = Pattern.compile(regex(last), Pattern.DOTALL).matcher(fileName);
        if (!matcher.matches()) {
            return null;
        }
        int end = wildcards > 0 ? matcher.end(wildcards) : bracket >= 0 ? bracket : fileName.length();
        return fileName.substring(0, end).replaceFirst("[-_.]+$", "");
    }

    private static int firstBracket(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '{' || pattern.charAt(i) == '[') {
                return i;
            }
        }
        return -1;
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        boolean members = false;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            members = c == '[' || (members && c != ']');
            regex.append(
                    switch (c) {
                        case '*' -> "(.*)";
                        case '?' -> "(.?)";
                        case '{' -> "(?:";
                        case '}' -> ")";
                        case ',' -> "|";
                        case '!' -> members ? "^" : "!";
                        case '.', '+', '(', ')', '^', '$', '|', '\\' -> "\\" + c;
                        default -> String.valueOf(c);
                    });
        }
        return regex.toString();
    }
}
