package io.penstock.domain.container;

import java.util.List;

/** One option of a {@code containerOptions} directive, and what it means wherever the container runs. Immutable. */
public sealed interface ContainerOption
        permits ContainerOption.Variable,
                ContainerOption.PassedVariable,
                ContainerOption.Flag,
                ContainerOption.MemorySwap,
                ContainerOption.MemorySwappiness,
                ContainerOption.SharedMemory,
                ContainerOption.User,
                ContainerOption.Passed,
                TmpfsMount,
                Ulimit {

    /** Maps the option by the case that it is. */
    <T> T map(Cases<T> cases);

    /**
     * What each kind of option becomes.
     *
     * @param <T> the type of what it becomes
     */
    interface Cases<T> {
        /** Maps a variable with a value. */
        T variable(Variable variable);

        /** Maps a variable that is passed on. */
        T passedVariable(PassedVariable variable);

        /** Maps what is on or off. */
        T flag(Flag flag);

        /** Maps the size of swap. */
        T memorySwap(MemorySwap swap);

        /** Maps the readiness to swap. */
        T memorySwappiness(MemorySwappiness swappiness);

        /** Maps the size of shared memory. */
        T sharedMemory(SharedMemory memory);

        /** Maps a file system in memory. */
        T tmpfs(TmpfsMount mount);

        /** Maps a limit. */
        T ulimit(Ulimit limit);

        /** Maps the user. */
        T user(User user);

        /** Maps what only docker and podman know. */
        T passed(Passed words);
    }

    /** What is on or off. */
    enum Switch {
        /** An init process forwards signals and reaps processes. */
        INIT("--init"),
        /** The container has the rights of its host. */
        PRIVILEGED("--privileged"),
        /** The root file system is mounted read-only. */
        READ_ONLY("--read-only");

        private final String option;

        Switch(String option) {
            this.option = option;
        }

        /** Returns the option's name, such as {@code --init}. */
        public String option() {
            return option;
        }
    }

    /**
     * A variable of the environment.
     *
     * @param name its name
     * @param value its value
     */
    record Variable(String name, String value) implements ContainerOption {
        @Override
        public <T> T map(Cases<T> cases) {
            return cases.variable(this);
        }
    }

    /**
     * A variable that takes its value from the launcher's environment, if it is set there.
     *
     * @param name its name
     */
    record PassedVariable(String name) implements ContainerOption {
        @Override
        public <T> T map(Cases<T> cases) {
            return cases.passedVariable(this);
        }
    }

    /**
     * What is on or off.
     *
     * @param what which
     * @param isOn whether it is on
     */
    record Flag(Switch what, boolean isOn) implements ContainerOption {
        @Override
        public <T> T map(Cases<T> cases) {
            return cases.flag(this);
        }
    }

    /**
     * Swap, besides the memory.
     *
     * @param mebibytes its size in MiB; -1 for no limit
     */
    record MemorySwap(int mebibytes) implements ContainerOption {
        @Override
        public <T> T map(Cases<T> cases) {
            return cases.memorySwap(this);
        }
    }

    /**
     * How readily the kernel swaps.
     *
     * @param value 0 to 100; -1 leaves it to the host
     */
    record MemorySwappiness(int value) implements ContainerOption {
        @Override
        public <T> T map(Cases<T> cases) {
            return cases.memorySwappiness(this);
        }
    }

    /**
     * The size of {@code /dev/shm}.
     *
     * @param mebibytes its size in MiB
     * @param isBare whether it was written as a bare number, without a unit
     */
    record SharedMemory(int mebibytes, boolean isBare) implements ContainerOption {
        @Override
        public <T> T map(Cases<T> cases) {
            return cases.sharedMemory(this);
        }
    }

    /**
     * The user that the container runs as.
     *
     * @param name {@code name|uid[:group|gid]}
     */
    record User(String name) implements ContainerOption {
        @Override
        public <T> T map(Cases<T> cases) {
            return cases.user(this);
        }
    }

    /**
     * What docker and podman know and AWS Batch does not, or what a shell has to read first.
     *
     * @param words the words as they were written, for a line of bash
     */
    record Passed(List<String> words) implements ContainerOption {
        /** Copies the words. */
        public Passed {
            words = List.copyOf(words);
        }

        @Override
        public <T> T map(Cases<T> cases) {
            return cases.passed(this);
        }
    }
}
