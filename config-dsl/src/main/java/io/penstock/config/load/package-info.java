/** Evaluates configuration files: settings, scopes, includes, profiles; gathers all mistakes on the way. */
@NullMarked
package io.penstock.config.load;

import org.jspecify.annotations.NullMarked;
