package io.penstock.domain.task;

import io.penstock.domain.file.FileLocation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a task gave out for one request. Immutable. */
public final class OutputResult {
    private final List<FileLocation> files;
    private final @Nullable String text;

    private OutputResult(List<FileLocation> files, @Nullable String text) {
        this.files = List.copyOf(files);
        this.text = text;
    }

    /** Returns a result of files, sorted by name; none for an optional output that is absent. */
    public static OutputResult ofFiles(List<FileLocation> files) {
        return new OutputResult(files, null);
    }

    /** Returns a result of text: a variable's value, standard output, or what a command printed. */
    public static OutputResult ofText(String text) {
        return new OutputResult(List.of(), text);
    }

    /** Returns the files; empty for text. */
    public List<FileLocation> files() {
        return files;
    }

    /** Returns the text; empty for files, and for an optional variable that was not set. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    @Override
    public String toString() {
        return text == null ? files.toString() : text;
    }
}
