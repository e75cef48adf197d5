/**
 * Queues, by name or ARN.
 */
@NullMarked
package io.penstock.domain.queue;

import org.jspecify.annotations.NullMarked;
