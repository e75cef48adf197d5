/**
 * Runs jobs: their states, the order in which they start, what happens when an attempt ends, and the engines that run
 * their commands on this machine. All state belongs to one thread, the {@link io.penstock.emulator.jobs.JobLoop};
 * processes and timers hand their news to it.
 */
@NullMarked
package io.penstock.emulator.jobs;

import org.jspecify.annotations.NullMarked;
