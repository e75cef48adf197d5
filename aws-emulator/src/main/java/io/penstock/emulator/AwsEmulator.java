package io.penstock.emulator;

import io.penstock.emulator.auth.AccessKey;
import io.penstock.emulator.auth.ExpiringGate;
import io.penstock.emulator.auth.KeyRing;
import io.penstock.emulator.auth.SignatureGate;
import io.penstock.emulator.fault.Faults;
import io.penstock.emulator.host.ContainerInstances;
import io.penstock.emulator.host.HostService;
import io.penstock.emulator.http.RequestGate;
import io.penstock.emulator.http.Service;
import io.penstock.emulator.record.RequestLog;
import io.penstock.emulator.s3.S3Service;
import io.penstock.emulator.store.ObjectStore;
import io.penstock.emulator.sts.StsService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A running stand-in for AWS on 127.0.0.1. It accepts the one access key that it invents at start, and the temporary
 * keys of its own jobs. Safe for concurrent use.
 *
 * <pre>{@code
 * try (AwsEmulator aws = AwsEmulator.start(EmulatorSettings.builder().directory(dir).build())) {
 *     aws.createBucket("data");
 *     processBuilder.environment().putAll(aws.environment());
 * }
 * }</pre>
 */
public final class AwsEmulator implements AutoCloseable {
    private static final String ACCOUNT = "000000000000";

    private final EmulatorSettings settings;
    private final AccessKey key;
    private final ObjectStore store;
    private final Home home;
    private final BatchSide batch;

    private AwsEmulator(EmulatorSettings settings, AccessKey key, ObjectStore store, Home home, BatchSide batch) {
        this.settings = settings;
        this.key = key;
        this.store = store;
        this.home = home;
        this.batch = batch;
    }

    /**
     * Starts an emulator and returns when it answers. What an earlier one knew in the same directory is there again: objects,
     * queues, job definitions, and jobs of the last seven days. Its jobs that still run are taken up, at the address and with
     * the keys that they know, unless these settings name others.
     *
     * @throws UncheckedIOException when the directory cannot be used, or another emulator uses it, or the port is taken
     */
    public static AwsEmulator start(EmulatorSettings settings) {
        Home home = Home.open(settings.directory(), settings.port());
        boolean started = false;
        try {
            AwsEmulator emulator = assemble(settings, home);
            started = true;
            return emulator;
        } finally {
            if (!started) {
                home.close();
            }
        }
    }

    private static AwsEmulator assemble(EmulatorSettings settings, Home home) {
        ObjectStore store = openStore(settings);
        AccessKey key = settings.accessKey().orElseGet(() -> home.key("user", AccessKey::invent));
        AccessKey role = home.key("role", AccessKey::inventTemporary);
        KeyRing keys = new KeyRing();
        keys.add(key, "arn:aws:iam::" + ACCOUNT + ":user/penstock");
        keys.add(role, "arn:aws:sts::" + ACCOUNT + ":assumed-role/penstock-job/job");
        JobCommands commands = JobCommands.start(settings, store, id -> id.equals(key.id()) || id.equals(role.id()));
        BatchSide batch = BatchSide.start(settings, ACCOUNT, role, home, commands);
        List<Service> services = new ArrayList<>();
        batch.requests().denyWhere(batch.faults()::isDenied);
        services.add(new StsService(ACCOUNT, batch.requests()));
        services.add(new HostService(ACCOUNT, batch.requests()));
        services.add(new ContainerInstances(settings.region(), batch.requests()));
        services.addAll(batch.services());
        services.add(
                new S3Service(store, ACCOUNT, settings.region(), batch.faults().s3(), batch.requests()));
        RequestGate gate = new SignatureGate(keys, settings.clock());
        home.front().serve(new ExpiringGate(gate, batch.faults()::credentialsExpired), services);
        return new AwsEmulator(settings, key, store, home, batch);
    }

    /** The address of every service, such as {@code http://127.0.0.1:40321}. */
    public URI endpoint() {
        return home.front().endpoint();
    }

    public String region() {
        return settings.region();
    }

    /** The twelve digits of the account that everything belongs to. */
    public String accountId() {
        return ACCOUNT;
    }

    public String accessKeyId() {
        return key.id();
    }

    public String secretAccessKey() {
        return key.secret();
    }

    /** The variables that point the AWS command and the AWS SDKs at this emulator. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL", endpoint().toString(),
                "AWS_ACCESS_KEY_ID", accessKeyId(),
                "AWS_SECRET_ACCESS_KEY", secretAccessKey(),
                "AWS_REGION", region(),
                "AWS_DEFAULT_REGION", region(),
                "AWS_EC2_METADATA_DISABLED", "true");
    }

    /**
     * Creates a bucket unless it is there already.
     *
     * @throws IllegalArgumentException when S3 would not accept the name
     */
    public void createBucket(String name) {
        try {
            store.createBucket(name);
        } catch (IOException e) {
            throw new UncheckedIOException("The AWS emulator cannot create bucket " + name, e);
        }
    }

    /**
     * Creates an enabled job queue with a compute environment {@code <name>-ce} of its own, unless it is there already.
     * It lives as long as the directory.
     */
    public void createJobQueue(String name) {
        batch.createJobQueue(name);
    }

    /** Creates such a queue whose compute environment is of Fargate. */
    public void createFargateQueue(String name) {
        batch.createFargateQueue(name);
    }

    /** The faults that this emulator shall show; none at first. */
    public Faults faults() {
        return batch.faults();
    }

    /** What was asked of this emulator. */
    public RequestLog requests() {
        return batch.requests();
    }

    /** Ends all jobs with everything they started, then the server. What it knows stays in the directory. */
    @Override
    public void close() {
        batch.close();
        home.close();
    }

    private static ObjectStore openStore(EmulatorSettings settings) {
        try {
            return ObjectStore.open(settings.directory().resolve("s3"), settings.clock());
        } catch (IOException e) {
            throw new UncheckedIOException("The AWS emulator cannot use " + settings.directory(), e);
        }
    }
}
