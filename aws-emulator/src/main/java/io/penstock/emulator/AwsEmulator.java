package io.penstock.emulator;

import io.penstock.emulator.auth.AccessKey;
import io.penstock.emulator.auth.ExpiringGate;
import io.penstock.emulator.auth.KeyRing;
import io.penstock.emulator.auth.SignatureGate;
import io.penstock.emulator.fault.Faults;
import io.penstock.emulator.host.HostService;
import io.penstock.emulator.http.HttpFront;
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
    private final HttpFront front;
    private final BatchSide batch;

    private AwsEmulator(EmulatorSettings settings, AccessKey key, ObjectStore store, HttpFront front, BatchSide batch) {
        this.settings = settings;
        this.key = key;
        this.store = store;
        this.front = front;
        this.batch = batch;
    }

    /**
     * Starts an emulator and returns when it answers. What an earlier one stored in the same directory is there again.
     *
     * @throws UncheckedIOException when the directory cannot be used or the port is taken
     */
    public static AwsEmulator start(EmulatorSettings settings) {
        ObjectStore store = openStore(settings);
        HttpFront front = HttpFront.bind(settings.port());
        boolean started = false;
        try {
            AwsEmulator emulator = assemble(settings, store, front);
            started = true;
            return emulator;
        } finally {
            if (!started) {
                front.close();
            }
        }
    }

    private static AwsEmulator assemble(EmulatorSettings settings, ObjectStore store, HttpFront front) {
        AccessKey key = settings.accessKey().orElseGet(AccessKey::invent);
        KeyRing keys = new KeyRing();
        keys.add(key, "arn:aws:iam::" + ACCOUNT + ":user/penstock");
        AccessKey role = keys.issueTemporary("arn:aws:sts::" + ACCOUNT + ":assumed-role/penstock-job/job");
        JobCommands commands = JobCommands.start(settings, store, id -> id.equals(key.id()) || id.equals(role.id()));
        BatchSide batch = BatchSide.start(settings, ACCOUNT, role, front.endpoint(), commands);
        List<Service> services = new ArrayList<>();
        batch.requests().denyWhere(batch.faults()::isDenied);
        services.add(new StsService(ACCOUNT, batch.requests()));
        services.add(new HostService(ACCOUNT, batch.requests()));
        services.addAll(batch.services());
        services.add(
                new S3Service(store, ACCOUNT, settings.region(), batch.faults().s3(), batch.requests()));
        RequestGate gate = new SignatureGate(keys, settings.clock());
        front.serve(new ExpiringGate(gate, batch.faults()::credentialsExpired), services);
        return new AwsEmulator(settings, key, store, front, batch);
    }

    /** The address of every service, such as {@code http://127.0.0.1:40321}. */
    public URI endpoint() {
        return front.endpoint();
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
     * Queues, job definitions and jobs live as long as this emulator.
     */
    public void createJobQueue(String name) {
        batch.createJobQueue(name);
    }

    /** The faults that this emulator shall show; none at first. */
    public Faults faults() {
        return batch.faults();
    }

    /** What was asked of this emulator. */
    public RequestLog requests() {
        return batch.requests();
    }

    /** Ends all jobs with everything they started, then the server. Stored objects stay in the directory. */
    @Override
    public void close() {
        batch.close();
        front.close();
    }

    private static ObjectStore openStore(EmulatorSettings settings) {
        try {
            return ObjectStore.open(settings.directory().resolve("s3"), settings.clock());
        } catch (IOException e) {
            throw new UncheckedIOException("The AWS emulator cannot use " + settings.directory(), e);
        }
    }
}
