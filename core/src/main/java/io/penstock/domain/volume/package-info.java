/**
 * Volumes: directories of the host that containers see.
 */
@NullMarked
package io.penstock.domain.volume;

import org.jspecify.annotations.NullMarked;
