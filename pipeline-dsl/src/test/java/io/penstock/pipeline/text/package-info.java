@NullMarked
package io.penstock.pipeline.text;

import org.jspecify.annotations.NullMarked;
