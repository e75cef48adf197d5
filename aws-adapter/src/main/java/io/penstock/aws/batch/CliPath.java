package io.penstock.aws.batch;

import io.penstock.domain.volume.VolumeMount;
import java.util.Optional;

/** The rules of the setting {@code aws.batch.cliPath}. */
public final class CliPath {
    private static final String END = "/bin/aws";

    private CliPath() {}

    /** Returns what is wrong with a path; empty if nothing is. */
    public static Optional<String> problem(String path) {
        if (!path.startsWith("/") || !path.endsWith(END)) {
            return Optional.of(
                    "aws.batch.cliPath must be an absolute path that ends in " + END + ", not '" + path + "'");
        }
        String mounted = directory(path);
        if (mounted.isEmpty() || mounted.equals("/usr") || mounted.equals("/usr/local")) {
            return Optional.of("aws.batch.cliPath '" + path + "' would hide the container's own "
                    + (mounted.isEmpty() ? "/" : mounted)
                    + "; install the command in a directory of its own, such as /home/ec2-user/miniconda");
        }
        return Optional.empty();
    }

    /** Returns the mount that brings the command into a container: its installation, at the same place, read-only. */
    static VolumeMount mount(String path) {
        return new VolumeMount(directory(path), directory(path), true);
    }

    private static String directory(String path) {
        return path.substring(0, path.length() - END.length());
    }
}
