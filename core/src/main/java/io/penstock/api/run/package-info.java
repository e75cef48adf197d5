/**
 * The driving side: an embedder builds a {@link io.penstock.api.run.TaskRunner}, hands it task requests and reads results.
 */
@NullMarked
package io.penstock.api.run;

import org.jspecify.annotations.NullMarked;
