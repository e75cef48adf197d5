package io.penstock.pipeline.file;

/**
 * What a search for files takes.
 *
 * @param type {@code file}, {@code dir} or {@code any}
 * @param hidden whether names that begin with a dot match wildcards
 * @param maximumDepth how many directories deep the search goes
 * @param followLinks whether symbolic links to directories are searched as such, and are not files themselves
 */
public record PathFilter(String type, boolean hidden, int maximumDepth, boolean followLinks) {
    /** Tells whether the type fits. */
    boolean accepts(boolean directory) {
        return switch (type) {
            case "dir" -> directory;
            case "any" -> true;
            default -> !directory;
        };
    }
}
