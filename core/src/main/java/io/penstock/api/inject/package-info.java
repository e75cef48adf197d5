/**
 * Wiring by Guice for embedders who use it; nothing else of core knows an injector.
 */
@NullMarked
package io.penstock.api.inject;

import org.jspecify.annotations.NullMarked;
