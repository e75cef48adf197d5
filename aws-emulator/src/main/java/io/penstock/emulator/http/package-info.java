/**
 * The HTTP front: one loopback server, many {@link io.penstock.emulator.http.Service services}. A request is read into
 * an {@link io.penstock.emulator.http.ApiRequest}, passes the {@link io.penstock.emulator.http.RequestGate gate} that
 * checks its signature, and is handed to the first service that accepts it.
 */
@NullMarked
package io.penstock.emulator.http;

import org.jspecify.annotations.NullMarked;
