/**
 * What every part of Penstock may rely on: the root of its exceptions and their codes. Depends on nothing.
 */
@NullMarked
package io.penstock.api;

import org.jspecify.annotations.NullMarked;
