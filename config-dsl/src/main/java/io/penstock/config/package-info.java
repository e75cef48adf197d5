/**
 * The configuration: {@link io.penstock.config.ConfigLoader} reads files into a {@link io.penstock.config.Configuration}, which
 * is the engine's {@code ConfigurationSource} and knows of every value where it was written and what it replaced.
 */
@NullMarked
package io.penstock.config;

import org.jspecify.annotations.NullMarked;
