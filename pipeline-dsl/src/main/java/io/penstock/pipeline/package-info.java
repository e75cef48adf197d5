/**
 * Pipelines: scripts in the Nextflow language, loaded and run on a {@link io.penstock.api.run.TaskRunner}. This package is
 * what other modules use; those below it belong to this module.
 */
@NullMarked
package io.penstock.pipeline;

import org.jspecify.annotations.NullMarked;
