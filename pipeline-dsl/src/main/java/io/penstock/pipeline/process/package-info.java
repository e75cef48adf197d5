/**
 * Processes of scripts: what their bodies declare, when they fire, and how a task of theirs is made and what it gives out.
 */
@NullMarked
package io.penstock.pipeline.process;

import org.jspecify.annotations.NullMarked;
