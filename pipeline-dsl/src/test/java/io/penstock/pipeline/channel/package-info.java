@NullMarked
package io.penstock.pipeline.channel;

import org.jspecify.annotations.NullMarked;
