package io.penstock.cli.settings;

import io.penstock.config.model.Origin;
import io.penstock.domain.origin.SourcePosition;
import java.nio.file.Path;
import java.util.Map;

/** Writes origins for people: files below the current directory by their relative names. Immutable. */
public final class Origins {
    private final Path directory;
    private final boolean shown;
    private final Map<SourcePosition, String> layers;

    private Origins(Path directory, boolean shown, Map<SourcePosition, String> layers) {
        this.directory = directory;
        this.shown = shown;
        this.layers = Map.copyOf(layers);
    }

    /** Returns origins as seen from a directory. */
    public static Origins from(Path directory) {
        return new Origins(directory, true, Map.of());
    }

    /** Returns these origins if they are wanted, else nothing in their place. */
    public Origins onlyIf(boolean wanted) {
        return new Origins(directory, wanted, layers);
    }

    /** Returns these origins with the layers that places belong to. */
    public Origins with(Map<SourcePosition, String> known) {
        return new Origins(directory, shown, known);
    }

    /** Returns the layer of a place behind a comma and a blank, or nothing where it has none. */
    public String layer(SourcePosition position) {
        String layer = layers.get(position);
        return layer == null ? "" : ", " + layer;
    }

    /** Returns {@code file:line}, or the description of a source without lines. */
    public String of(SourcePosition position) {
        return new SourcePosition(file(position.file()), position.line(), 0).fileAndLine();
    }

    /** Returns a text with names of files below the directory made relative. */
    public String shorten(String text) {
        return text.replace(directory + "/", "");
    }

    private String file(String name) {
        String prefix = directory + "/";
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    boolean shown() {
        return shown;
    }

    /** Returns the origin behind a separator, or nothing where origins are not wanted. */
    String after(String separator, Origin origin) {
        return shown ? separator + of(origin) : "";
    }

    String of(Origin origin) {
        return of(origin.position()) + (origin.layer().isEmpty() ? "" : " (" + origin.layer() + ")");
    }
}
