package io.penstock.domain.container;

import io.penstock.domain.container.ContainerOption.Flag;
import io.penstock.domain.container.ContainerOption.MemorySwap;
import io.penstock.domain.container.ContainerOption.MemorySwappiness;
import io.penstock.domain.container.ContainerOption.PassedVariable;
import io.penstock.domain.container.ContainerOption.SharedMemory;
import io.penstock.domain.container.ContainerOption.Switch;
import io.penstock.domain.container.ContainerOption.User;
import io.penstock.domain.container.ContainerOption.Variable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a {@code containerOptions} directive says, read by {@link ContainerOptionsParser}. The list holds every option in its
 * order; the methods tell what counts: of options that are written twice the last, as in docker. Immutable.
 *
 * @param inOrder all options, repeats among them
 */
public record ContainerOptions(List<ContainerOption> inOrder) {

    /** Copies the options. */
    public ContainerOptions {
        inOrder = List.copyOf(inOrder);
    }

    /** Returns the variables that have a value here. */
    public Map<String, String> environment() {
        Map<String, String> found = new LinkedHashMap<>();
        for (ContainerOption option : inOrder) {
            if (option instanceof Variable variable) {
                found.put(variable.name(), variable.value());
            } else if (option instanceof PassedVariable variable) {
                found.remove(variable.name());
            }
        }
        return found;
    }

    /** Returns the names of variables that take their value from the launcher's environment, if they are set there. */
    public Set<String> passedEnvironment() {
        Map<String, String> given = environment();
        return all(PassedVariable.class)
                .map(PassedVariable::name)
                .filter(name -> !given.containsKey(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tells whether something is on. */
    public boolean isOn(Switch what) {
        return all(Flag.class)
                .filter(flag -> flag.what() == what)
                .reduce((first, second) -> second)
                .map(Flag::isOn)
                .orElse(false);
    }

    /** Returns the swap memory in MiB; -1 for no limit. */
    public OptionalInt memorySwap() {
        return last(MemorySwap.class, MemorySwap::mebibytes);
    }

    /** Returns how readily the kernel swaps, 0 to 100. */
    public OptionalInt memorySwappiness() {
        OptionalInt value = last(MemorySwappiness.class, MemorySwappiness::value);
        return value.orElse(-1) < 0 ? OptionalInt.empty() : value;
    }

    /** Returns the size of {@code /dev/shm} in MiB. */
    public OptionalInt sharedMemory() {
        return last(SharedMemory.class, SharedMemory::mebibytes);
    }

    /** Tells whether {@link #sharedMemory} was written as a bare number, without a unit. */
    public boolean sharedMemoryWithoutUnit() {
        return last(SharedMemory.class).map(SharedMemory::isBare).orElse(false);
    }

    /** Returns the file systems in memory, one for each path. */
    public List<TmpfsMount> tmpfs() {
        return List.copyOf(lastOfEach(all(TmpfsMount.class), TmpfsMount::path));
    }

    /** Returns the user, as {@code name|uid[:group|gid]}. */
    public Optional<String> user() {
        return last(User.class).map(User::name);
    }

    /** Returns the limits, one for each name. */
    public List<Ulimit> ulimits() {
        return List.copyOf(lastOfEach(all(Ulimit.class), Ulimit::name));
    }

    /** Returns the same options without those that set variables. */
    public ContainerOptions withoutEnvironment() {
        return new ContainerOptions(inOrder.stream()
                .filter(option -> !(option instanceof Variable) && !(option instanceof PassedVariable))
                .toList());
    }

    private <T extends ContainerOption> Stream<T> all(Class<T> kind) {
        return inOrder.stream().filter(kind::isInstance).map(kind::cast);
    }

    private <T extends ContainerOption> Optional<T> last(Class<T> kind) {
        return all(kind).reduce((first, second) -> second);
    }

    private <T extends ContainerOption> OptionalInt last(Class<T> kind, Function<T, Integer> number) {
        return last(kind).map(number).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static <T> Collection<T> lastOfEach(Stream<T> options, Function<T, String> key) {
        return options.collect(Collectors.toMap(key, option -> option, (first, second) -> second, LinkedHashMap::new))
                .values();
    }
}
