/**
 * The driven side: ports that adapters implement.
 */
@NullMarked
package io.penstock.spi;

import org.jspecify.annotations.NullMarked;
