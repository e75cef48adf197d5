package io.penstock.emulator.http;

import java.util.Map;

/**
 * The JDK server's own switches, read once when its classes load: without {@code nodelay} each small answer waits for
 * Nagle's algorithm, and the default of 200 idle connections is fewer than a busy client pool holds open.
 */
final class ServerTuning {
    private static final Map<String, String> SWITCHES = Map.of(
            "sun.net.httpserver.nodelay", "true",
            "sun.net.httpserver.maxIdleConnections", "2000",
            "sun.net.httpserver.idleInterval", "300");

    private ServerTuning() {}

    static void apply() {
        SWITCHES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
