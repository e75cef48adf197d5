package io.penstock.pipeline.language;

import io.penstock.pipeline.file.PathValue;

/**
 * What {@code new File('x')} makes: a path to read.
 *
 * @param path the path
 */
record ReadOnlyFile(PathValue path) {
    @Override
    public String toString() {
        return path.toString();
    }
}
