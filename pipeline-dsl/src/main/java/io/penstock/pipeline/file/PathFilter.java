package io.penstock.pipeline.file;

import io.penstock.domain.file.StoredFile;

/**
 * What a search for files takes.
 *
 * @param type {@code file}, {@code dir} or {@code any}
 * @param hidden whether names that begin with a dot match wildcards
 * @param maximumDepth how many directories deep the search goes
 */
public record PathFilter(String type, boolean hidden, int maximumDepth) {
    /** Files that are not hidden, at any depth. */
    public static final PathFilter FILES = new PathFilter("file", false, Integer.MAX_VALUE);

    /** Tells whether the type fits. */
    boolean accepts(StoredFile file) {
        return switch (type) {
            case "dir" -> file.directory();
            case "any" -> true;
            default -> !file.directory();
        };
    }
}
