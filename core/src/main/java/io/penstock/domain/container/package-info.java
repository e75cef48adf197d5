/**
 * Containers: the image or job definition a task runs in.
 */
@NullMarked
package io.penstock.domain.container;

import org.jspecify.annotations.NullMarked;
