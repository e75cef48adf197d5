package io.penstock.it.durable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs of the test's class path in JVMs of their own. */
final class Child {
    private Child() {}

    /** Returns a builder for a program with a JVM that starts quickly. */
    static ProcessBuilder java(Class<?> program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
