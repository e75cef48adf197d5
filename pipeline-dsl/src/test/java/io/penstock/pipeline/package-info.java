@NullMarked
package io.penstock.pipeline;

import org.jspecify.annotations.NullMarked;
