package io.penstock.config.load;

import io.penstock.config.syntax.SourceText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file's text.
 *
 * @param source the text under the name that messages show
 * @param path the file, which includes are relative to; null for text that lies nowhere
 */
public record ConfigText(SourceText source, @Nullable Path path) {}
