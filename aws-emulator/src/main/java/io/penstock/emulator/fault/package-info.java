/**
 * Faults on purpose. Tests and rehearsals say which faults shall happen; the services ask at the places where such a
 * fault can strike. Nothing happens that was not asked for.
 */
@NullMarked
package io.penstock.emulator.fault;

import org.jspecify.annotations.NullMarked;
