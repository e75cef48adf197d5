package io.penstock.domain.volume;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A directory of the host that a container sees.
 *
 * @param hostPath the directory on the host; absolute, without a slash at its end
 * @param containerPath where the container sees it; absolute, without a slash at its end
 * @param readOnly whether the container must not write to it
 */
public record VolumeMount(String hostPath, String containerPath, boolean readOnly) {
    /** Where an image has its programs and what they load. */
    private static final Set<String> OF_THE_IMAGE = Set.of(
            "/",
            "/bin",
            "/sbin",
            "/lib",
            "/lib64",
            "/usr",
            "/usr/bin",
            "/usr/sbin",
            "/usr/lib",
            "/usr/lib64",
            "/usr/local",
            "/usr/local/bin");

    /**
     * Reads {@code /host}, {@code /host:/container}, {@code /host:ro} or {@code /host:/container:ro}; {@code rw} is the
     * default mode. Slashes at the end are dropped.
     *
     * @throws PenstockException with {@link ErrorCode#ARGUMENT} if the text is no mount
     */
    public static VolumeMount parse(String text) {
        List<String> parts = new ArrayList<>(List.of(text.trim().split(":", -1)));
        String last = parts.get(parts.size() - 1);
        boolean hasMode = parts.size() > 1 && (last.equals("ro") || last.equals("rw"));
        if (hasMode) {
            parts.remove(parts.size() - 1);
        }
        if (parts.size() > 2 || !parts.stream().allMatch(part -> part.startsWith("/"))) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT,
                    "not a volume: '" + text + "'; write /host/path, /host/path:/container/path or "
                            + "/host/path:/container/path:ro with absolute paths");
        }
        String host = withoutSlash(parts.get(0));
        String container = parts.size() > 1 ? withoutSlash(parts.get(1)) : host;
        if (OF_THE_IMAGE.contains(container)) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT,
                    "not a volume: '" + text + "' would hide "
                            + (container.equals("/") ? "everything" : "the programs in " + container)
                            + " that the image has; name another path of the container");
        }
        return new VolumeMount(host, container, hasMode && last.equals("ro"));
    }

    /**
     * Reads a setting: one mount, several separated by commas, or a list of such texts. A mount that is there twice counts once.
     *
     * @throws PenstockException with {@link ErrorCode#ARGUMENT} and every mistake: texts that are no mounts, and mounts that share
     *     a container path
     */
    public static List<VolumeMount> parseAll(Object setting) {
        Collection<?> texts = setting instanceof Collection<?> collection ? collection : List.of(setting);
        Set<VolumeMount> mounts = new LinkedHashSet<>();
        List<String> mistakes = new ArrayList<>();
        for (Object text : texts) {
            for (String part : text.toString().split(",", -1)) {
                try {
                    if (!part.isBlank()) {
                        mounts.add(parse(part));
                    }
                } catch (PenstockException e) {
                    mistakes.add(String.valueOf(e.getMessage()));
                }
            }
        }
        mistakes.addAll(clashes(mounts));
        if (!mistakes.isEmpty()) {
            throw new PenstockException(ErrorCode.ARGUMENT, String.join("; ", mistakes));
        }
        return List.copyOf(mounts);
    }

    /** Returns a sentence for every two mounts that one container cannot have both; the same mount twice is none. */
    public static List<String> clashes(Collection<VolumeMount> mounts) {
        Map<String, VolumeMount> taken = new HashMap<>();
        List<String> clashes = new ArrayList<>();
        for (VolumeMount mount : mounts) {
            VolumeMount other = taken.putIfAbsent(mount.containerPath(), mount);
            if (other != null && !other.equals(mount)) {
                clashes.add("two volumes at the same path of the container: '" + other + "' and '" + mount + "'");
            }
        }
        return clashes;
    }

    /** Tells whether this mount hides a part of another one: it lies below it in the container. */
    public boolean isBelow(VolumeMount other) {
        return containerPath.startsWith(other.containerPath + "/");
    }

    private static String withoutSlash(String path) {
        String result = path;
        while (result.length() > 1 && result.endsWith("/")) {
            result = result.substring(0, result.length() - 1);
        }
        return result;
    }

    /** Returns the mount in the form {@link #parse} reads. */
    @Override
    public String toString() {
        return hostPath + ":" + containerPath + (readOnly ? ":ro" : "");
    }
}
