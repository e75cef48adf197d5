package io.penstock.pipeline.language;

import io.penstock.pipeline.file.PathValue;

/**
 * What {@code new File('x')} makes: a path with the methods of paths, as files of Java have them.
 *
 * @param path the path
 */
record FileValue(PathValue path) {
    @Override
    public String toString() {
        return path.toString();
    }
}
