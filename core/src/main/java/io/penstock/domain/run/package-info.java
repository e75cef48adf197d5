/**
 * How a run behaves, where its processes go, and how it ended.
 */
@NullMarked
package io.penstock.domain.run;

import org.jspecify.annotations.NullMarked;
