package io.penstock.config.eval;

import java.nio.file.Path;

/**
 * A file that an expression names, to ask whether it is there; nothing reads or changes it.
 *
 * @param path the file
 */
record FileReference(Path path) {
    static FileReference of(String name) {
        return new FileReference(Path.of(name));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
