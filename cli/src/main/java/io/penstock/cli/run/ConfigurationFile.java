package io.penstock.cli.run;

import java.nio.file.Path;

/**
 * A configuration file that counts.
 *
 * @param layer what it is to the configuration: {@code home}, {@code project}, {@code launch}, the option that names it, or
 *     empty where the project's file is the current directory's too
 */
record ConfigurationFile(Path path, String layer) {}
