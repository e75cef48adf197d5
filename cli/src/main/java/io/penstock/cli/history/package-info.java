/**
 * What earlier runs did: shown, explained, ended and cleared away.
 */
@NullMarked
package io.penstock.cli.history;

import org.jspecify.annotations.NullMarked;
