package io.penstock.domain.container;

import java.util.List;

/**
 * A file system in memory.
 *
 * @param path where it is mounted; absolute
 * @param sizeMebibytes its size in MiB
 * @param options mount options, such as {@code noexec}
 */
public record TmpfsMount(String path, int sizeMebibytes, List<String> options) implements ContainerOption {

    /** Copies the options. */
    public TmpfsMount {
        options = List.copyOf(options);
    }

    @Override
    public <T> T map(Cases<T> cases) {
        return cases.tmpfs(this);
    }
}
