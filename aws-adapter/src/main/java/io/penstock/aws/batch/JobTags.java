package io.penstock.aws.batch;

import java.util.Map;
import java.util.TreeMap;

/** The tags of a job: the labels, in letters that AWS takes. */
final class JobTags {
    /** Fifty tags on a task of ECS, of which a job definition of ours has two. */
    static final int MOST = 50 - DefinitionTags.COUNT;

    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;
    private static final String RESERVED = "aws:";

    private JobTags() {}

    /** Returns the tags that labels come to. */
    static Map<String, String> of(Map<String, String> labels) {
        Map<String, String> tags = new TreeMap<>();
        labels.forEach((key, value) -> tags.put(key(key), shortened(clean(value), LONGEST_VALUE)));
        return tags;
    }

    private static String key(String text) {
        String key = clean(text);
        // AWS keeps names of that beginning to itself, in whatever case.
        return shortened(key.regionMatches(true, 0, RESERVED, 0, RESERVED.length()) ? "_" + key : key, LONGEST_KEY);
    }

    private static String clean(String text) {
        return text.replaceAll("[^\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]", "_");
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
