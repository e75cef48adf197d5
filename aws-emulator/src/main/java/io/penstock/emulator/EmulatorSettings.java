package io.penstock.emulator;

import io.penstock.emulator.auth.AccessKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to start an emulator. Only the directory has no default.
 *
 * <pre>{@code
 * EmulatorSettings settings = EmulatorSettings.builder().directory(Path.of("emulator")).build();
 * }</pre>
 */
public final class EmulatorSettings {
    /** Jobs are not confined to their share, so the default capacity lets ordinary requests (16 vCPUs) run anywhere. */
    private static final int LEAST_VCPUS = 64;

    private static final int MEBIBYTES_PER_VCPU = 4096;

    private final Builder values;
    private final Path directory;

    private EmulatorSettings(Builder values, Path directory) {
        this.values = values;
        this.directory = directory;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Where objects and the directories of jobs live. */
    public Path directory() {
        return directory;
    }

    /** The port on 127.0.0.1; 0, the default, takes a free one. */
    public int port() {
        return values.port;
    }

    /** The region that the emulator says it is; {@code us-east-1} by default. */
    public String region() {
        return values.region;
    }

    /** The key to accept, or empty (the default) to invent one at start. */
    Optional<AccessKey> accessKey() {
        return Optional.ofNullable(values.accessKey);
    }

    /** Which {@code aws} command jobs find; the machine's own, else the stand-in, by default. */
    public AwsCommand awsCommand() {
        return values.awsCommand;
    }

    /** How jobs run; as processes by default. */
    public JobEngineChoice jobEngine() {
        return values.jobEngine;
    }

    /** The vCPUs of each compute environment; four per processor of this machine and at least 64 by default. */
    public int vcpus() {
        return values.vcpus;
    }

    /** The memory of each compute environment in MiB; 4 GiB for each vCPU by default. It is not enforced. */
    public int memoryMebibytes() {
        return values.memoryMebibytes > 0 ? values.memoryMebibytes : vcpus() * MEBIBYTES_PER_VCPU;
    }

    /**
     * Whether jobs go on when this JVM is killed, as those of AWS do when its control plane is away, until the next emulator in
     * the directory takes them up; they end with this JVM by default. An emulator that is closed ends them in any case.
     */
    public boolean jobsOutlive() {
        return values.jobsOutlive;
    }

    /** The clock for signatures, dates of objects and job times; the system's by default. */
    public Clock clock() {
        return values.clock;
    }

    /** Collects settings; not safe for concurrent use. */
    public static final class Builder {
        private @Nullable Path directory;
        private int port;
        private String region = "us-east-1";
        private @Nullable AccessKey accessKey;
        private AwsCommand awsCommand = AwsCommand.MACHINE_ELSE_STAND_IN;
        private JobEngineChoice jobEngine = JobEngineChoice.PROCESS;
        private int vcpus = Math.max(LEAST_VCPUS, 4 * Runtime.getRuntime().availableProcessors());
        private int memoryMebibytes;
        private boolean jobsOutlive;
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        public Builder directory(Path value) {
            directory = Objects.requireNonNull(value, "directory");
            return this;
        }

        public Builder port(int value) {
            port = value;
            return this;
        }

        public Builder region(String value) {
            region = Objects.requireNonNull(value, "region");
            return this;
        }

        /** Accepts this key instead of an invented one. */
        public Builder accessKey(String id, String secret) {
            accessKey = new AccessKey(id, secret, "");
            return this;
        }

        public Builder awsCommand(AwsCommand value) {
            awsCommand = Objects.requireNonNull(value, "awsCommand");
            return this;
        }

        public Builder jobEngine(JobEngineChoice value) {
            jobEngine = Objects.requireNonNull(value, "jobEngine");
            return this;
        }

        public Builder vcpus(int value) {
            vcpus = value;
            return this;
        }

        public Builder memoryMebibytes(int value) {
            memoryMebibytes = value;
            return this;
        }

        /** Lets jobs go on when this JVM is killed. */
        public Builder jobsOutlive(boolean value) {
            jobsOutlive = value;
            return this;
        }

        public Builder clock(Clock value) {
            clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /**
         * Builds the settings; further calls on this builder do not change them.
         *
         * @throws IllegalArgumentException when a number is out of its range
         */
        public EmulatorSettings build() {
            Path where = Objects.requireNonNull(directory, "directory: say where the emulator keeps its files");
            check(port >= 0 && port <= 65_535, "port is " + port + ", allowed is 0 (a free one) to 65535");
            check(vcpus >= 1, "vcpus is " + vcpus + ", allowed is 1 and more");
            check(memoryMebibytes >= 0, "memoryMebibytes is " + memoryMebibytes + ", allowed is 0 (usual) and more");
            Builder copy = new Builder();
            copy.port = port;
            copy.region = region;
            copy.accessKey = accessKey;
            copy.awsCommand = awsCommand;
            copy.jobEngine = jobEngine;
            copy.vcpus = vcpus;
            copy.memoryMebibytes = memoryMebibytes;
            copy.jobsOutlive = jobsOutlive;
            copy.clock = clock;
            return new EmulatorSettings(copy, where);
        }

        private static void check(boolean allowed, String message) {
            if (!allowed) {
                throw new IllegalArgumentException(message);
            }
        }
    }
}
