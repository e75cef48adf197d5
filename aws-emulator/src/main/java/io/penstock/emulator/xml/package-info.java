/** The little XML that the query and REST protocols of AWS need: a writer and a reader for small documents. */
@NullMarked
package io.penstock.emulator.xml;

import org.jspecify.annotations.NullMarked;
