package io.penstock.domain.container;

/**
 * A limit of the container's processes.
 *
 * @param name its name, such as {@code nofile}
 * @param soft the limit that applies
 * @param hard the limit up to which a process may raise it
 */
public record Ulimit(String name, int soft, int hard) implements ContainerOption {

    @Override
    public <T> T map(Cases<T> cases) {
        return cases.ulimit(this);
    }
}
