package io.penstock.local.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A machine, as far as it matters to whoever looks for a process: a container has processes of its own, too.
 *
 * @param host its name; empty where nobody knows
 * @param boot the id that the system got when it was started; empty where there is none
 * @param processes the number of its name space of processes; empty where there is none
 */
public record Machine(String host, String boot, String processes) {
    private static final Path HOST = Path.of("/proc/sys/kernel/hostname");
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path PROCESSES = Path.of("/proc/self/ns/pid");

    /** Returns the one that this program runs on. */
    public static Machine here() {
        return new Machine(hostName().replaceAll("[\\s/]", "-"), text(BOOT), processesOfThis());
    }

    /** Tells whether a process of another machine can be seen from this one; a name that was changed hides nothing. */
    public boolean sees(Machine other) {
        boolean sameSystem = !boot.isEmpty() && boot.equals(other.boot) && processes.equals(other.processes);
        return host.isEmpty() || other.host.isEmpty() || host.equals(other.host) || sameSystem;
    }

    private static String hostName() {
        String name = text(HOST);
        if (!name.isEmpty()) {
            return name;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private static String processesOfThis() {
        try {
            return Files.readSymbolicLink(PROCESSES).toString().replaceAll("\\D", "");
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
