@NullMarked
package io.penstock.pipeline.file;

import org.jspecify.annotations.NullMarked;
