/** What a configuration holds: scopes of entries, each entry with its origin and with what it replaced. */
@NullMarked
package io.penstock.config.model;

import org.jspecify.annotations.NullMarked;
