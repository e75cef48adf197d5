@NullMarked
package io.penstock.pipeline.operator;

import org.jspecify.annotations.NullMarked;
