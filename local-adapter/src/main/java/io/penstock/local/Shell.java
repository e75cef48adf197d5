package io.penstock.local;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Starts launchers on this machine. Where there is {@code setsid}, each has a session of its own: it gets no signal from our
 * terminal, and signals to its group reach everything that the script started. Immutable.
 */
final class Shell {
    private static final File NOTHING = new File("/dev/null");
    private static final int NOT_STARTED = 127;

    private final String bash;
    private final @Nullable String setsid;

    private Shell(String bash, @Nullable String setsid) {
        this.bash = bash;
        this.setsid = setsid;
    }

    /** Looks for the programs on a search path. */
    static Shell find(Map<String, String> environment) {
        String path = environment.getOrDefault("PATH", "");
        return new Shell(
                program("bash", path).orElse("/bin/bash"),
                program("setsid", path).orElse(null));
    }

    /** Returns a shell as on a machine without {@code setsid}. */
    Shell withoutSessions() {
        return new Shell(bash, null);
    }

    private static Optional<String> program(String name, String path) {
        return Stream.concat(Stream.of("/bin", "/usr/bin"), Stream.of(path.split(File.pathSeparator)))
                .filter(directory -> directory.startsWith("/"))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** Tells whether launchers lead a session, and a process group, of their own. */
    boolean hasSessions() {
        return setsid != null;
    }

    /** Starts a launcher in its directory; everything it says goes to a log there. It outlives this JVM. */
    Process start(Path directory, String launcher, String log) throws IOException {
        List<String> command = new ArrayList<>();
        if (setsid != null) {
            command.add(setsid);
        }
        // Its whole path shows in the list of processes, and tells it from a process that has its id later.
        command.addAll(List.of(bash, directory.resolve(launcher).toString()));
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(NOTHING)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(log).toFile())
                .start();
    }

    /** Sends a signal to a process group; completes when it was sent, or nobody was left to get it. */
    CompletionStage<?> signalGroup(String signal, long group) {
        return quietly("kill -\"$0\" -- -\"$1\"", signal, String.valueOf(group));
    }

    /** Runs a script whose output does not matter, with {@code $0} and what follows; completes with its status. */
    CompletionStage<Integer> quietly(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of(bash, "-c", script));
        command.addAll(List.of(arguments));
        return quietly(command);
    }

    private static CompletionStage<Integer> quietly(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectInput(NOTHING)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .onExit()
                    .thenApply(Process::exitValue);
        } catch (IOException e) {
            return CompletableFuture.completedFuture(NOT_STARTED);
        }
    }
}
