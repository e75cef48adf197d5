package io.penstock.aws.settings;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.volume.VolumeMount;
import java.util.regex.Pattern;

/** The rules of the setting {@code aws.batch.cliPath}. */
public final class CliPath {
    private static final Pattern FORM = Pattern.compile("(/.*|)/bin/(aws|s5cmd)");

    private CliPath() {}

    /**
     * Returns a path that can be used.
     *
     * @throws PenstockException if it would hide programs of the container
     * @throws IllegalArgumentException if it is no path of the command
     */
    static String checked(String path) {
        if (!FORM.matcher(path).matches()) {
            throw new IllegalArgumentException(path);
        }
        String mounted = directory(path);
        if (mounted.isEmpty() || mounted.equals("/usr") || mounted.equals("/usr/local")) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION,
                    "'" + path + "' would hide the container's own " + (mounted.isEmpty() ? "/" : mounted)
                            + "; install the command in a directory of its own, such as /home/ec2-user/miniconda");
        }
        return path;
    }

    /** Returns the mount that brings the command into a container: its installation, at the same place, read-only. */
    public static VolumeMount mount(String path) {
        return new VolumeMount(directory(path), directory(path), true);
    }

    private static String directory(String path) {
        return path.substring(0, path.lastIndexOf("/bin/"));
    }
}
