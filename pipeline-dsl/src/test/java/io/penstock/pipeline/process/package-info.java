@NullMarked
package io.penstock.pipeline.process;

import org.jspecify.annotations.NullMarked;
