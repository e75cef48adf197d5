/**
 * Runs tasks on this machine, as processes or in containers of docker or podman; keeps local files and the run's ledger.
 * {@link io.penstock.local.Local} makes the ports without an injector, {@link io.penstock.local.LocalModule} with one.
 */
@NullMarked
package io.penstock.local;

import org.jspecify.annotations.NullMarked;
