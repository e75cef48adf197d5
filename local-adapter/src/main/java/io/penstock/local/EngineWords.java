package io.penstock.local;

import io.penstock.domain.container.ContainerOption;
import io.penstock.domain.container.ContainerOptionsParser;
import io.penstock.domain.container.TmpfsMount;
import io.penstock.domain.container.Ulimit;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.spi.launch.ShellWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What container options are to docker and podman, as words for a line of bash. Immutable. */
final class EngineWords implements ContainerOption.Cases<List<String>> {
    private final Optional<MemorySize> memory;

    private EngineWords(Optional<MemorySize> memory) {
        this.memory = memory;
    }

    /** Returns the words for the options of a task, in their order. */
    static List<String> of(TaskDirectives task) {
        EngineWords words = new EngineWords(task.memory());
        return ContainerOptionsParser.parse(task.containerOptions()).inOrder().stream()
                .flatMap(option -> option.map(words).stream())
                .toList();
    }

    @Override
    public List<String> variable(ContainerOption.Variable variable) {
        return words("--env", variable.name() + "=" + variable.value());
    }

    @Override
    public List<String> passedVariable(ContainerOption.PassedVariable variable) {
        return words("--env", variable.name());
    }

    @Override
    public List<String> flag(ContainerOption.Flag flag) {
        return List.of(flag.what().option() + (flag.isOn() ? "" : "=false"));
    }

    /** To docker it is memory and swap together. */
    @Override
    public List<String> memorySwap(ContainerOption.MemorySwap swap) {
        long both =
                swap.mebibytes() + memory.map(MemorySize::toMebibytesRoundedUp).orElse(0L);
        return words("--memory-swap", swap.mebibytes() < 0 ? "-1" : both + "m");
    }

    @Override
    public List<String> memorySwappiness(ContainerOption.MemorySwappiness swappiness) {
        return words("--memory-swappiness", String.valueOf(swappiness.value()));
    }

    @Override
    public List<String> sharedMemory(ContainerOption.SharedMemory shared) {
        return words("--shm-size", shared.mebibytes() + "m");
    }

    @Override
    public List<String> tmpfs(TmpfsMount mount) {
        String options = Stream.concat(mount.options().stream(), Stream.of("size=" + mount.sizeMebibytes() + "m"))
                .collect(Collectors.joining(","));
        return words("--tmpfs", mount.path() + ":" + options);
    }

    @Override
    public List<String> ulimit(Ulimit limit) {
        String hard = limit.hard() == limit.soft() ? "" : ":" + limit.hard();
        return words("--ulimit", limit.name() + "=" + limit.soft() + hard);
    }

    @Override
    public List<String> user(ContainerOption.User user) {
        return words("--user", user.name());
    }

    @Override
    public List<String> passed(ContainerOption.Passed passed) {
        return passed.words();
    }

    private static List<String> words(String option, String value) {
        return List.of(option, ShellWords.quote(value));
    }
}
