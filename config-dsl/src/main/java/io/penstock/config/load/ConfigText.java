package io.penstock.config.load;

import io.penstock.config.syntax.SourceText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file's text.
 *
 * @param source the text under the name that messages show
 * @param path the file, which includes are relative to; null for text that lies nowhere
 * @param layer what the file is to the configuration, such as {@code home}; empty where nothing was said
 */
public record ConfigText(SourceText source, @Nullable Path path, String layer) {
    /** Creates a text of which nothing was said. */
    public ConfigText(SourceText source, @Nullable Path path) {
        this(source, path, "");
    }

    /** Returns this text as a part of the configuration. */
    public ConfigText in(String newLayer) {
        return new ConfigText(source, path, newLayer);
    }
}
