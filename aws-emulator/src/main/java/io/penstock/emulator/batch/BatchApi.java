package io.penstock.emulator.batch;

import io.penstock.emulator.fault.Faults;
import io.penstock.emulator.jobs.JobSettings;
import io.penstock.emulator.jobs.Jobs;
import io.penstock.emulator.json.JsonReply;
import io.penstock.emulator.json.MalformedJsonException;
import io.penstock.emulator.json.RequiredMembers;
import io.penstock.emulator.json.SdkJsonReader;
import io.penstock.emulator.json.SdkJsonWriter;
import io.penstock.emulator.logs.LogStore;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.batch.model.CRType;

/** AWS Batch: reads requests, runs them on the job loop, words the answers. Safe for use by several threads. */
public final class BatchApi implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BatchApi.class);

    private final Resources resources;
    private final Jobs jobs;
    private final Faults faults;
    private final Map<String, Operation> operations = new HashMap<>();
    private final TagOperations tags;

    private BatchApi(Resources resources, Jobs jobs, Faults faults, Clock clock) {
        this.resources = resources;
        this.jobs = jobs;
        this.faults = faults;
        this.tags = new TagOperations(resources.tags());
        SubmitJob submit = new SubmitJob(resources, jobs.scheduler(), clock);
        new JobOperations(jobs, submit, new JobReads(resources, jobs, faults, clock)).addTo(operations);
        new ResourceOperations(resources, jobs).addTo(operations);
    }

    /** Starts a Batch with the resources and jobs that it remembers. */
    public static BatchApi start(Memory memory, JobSettings settings, LogStore logs, Faults faults) {
        Resources resources = Resources.in(memory);
        RecordedJobs records = new RecordedJobs(memory, resources);
        Jobs jobs = Jobs.start(settings, resources.queues(), records, logs, faults, memory.clock());
        jobs.loop().call(() -> {
            jobs.scheduler().takeUp(records.recall());
            return jobs;
        });
        return new BatchApi(resources, jobs, faults, memory.clock());
    }

    /** Answers the request for an operation, named as in its path: in lower case. */
    public JsonReply call(String operation, byte[] body) {
        return worded(() -> {
            if (faults.takeThrottle(operation)) {
                throw BatchErrorException.throttled();
            }
            Operation found =
                    Optional.ofNullable(operations.get(operation)).orElseThrow(BatchErrorException::unknownOperation);
            SdkPojo request = SdkJsonReader.read(body, found.input().get());
            RequiredMembers.firstMissing(request).ifPresent(path -> {
                throw BatchErrorException.invalid(path + " must not be null.");
            });
            SdkPojo response = jobs.loop().call(() -> found.action().apply(request));
            if (faults.takeFailureAfterAcceptance(operation)) {
                throw BatchErrorException.server("Internal Server Error");
            }
            return JsonReply.ok(SdkJsonWriter.write(response));
        });
    }

    /** Answers a request on the tags of a resource. */
    public JsonReply callTags(String method, String arn, List<String> tagKeys, byte[] body) {
        return worded(() -> jobs.loop().call(() -> tags.call(method, arn, tagKeys, body)));
    }

    /** Creates an enabled queue with a compute environment {@code <name>-ce} of its own, unless it is there. */
    public void createQueue(String name, CRType type, int maxVcpus) {
        jobs.loop().call(() -> {
            if (resources.queues().detail(name).isEmpty()) {
                SimpleQueue.create(resources, name, type, maxVcpus);
            }
            return name;
        });
    }

    private static JsonReply worded(Supplier<JsonReply> action) {
        try {
            return action.get();
        } catch (BatchErrorException e) {
            return e.toReply();
        } catch (MalformedJsonException e) {
            return BatchErrorException.invalid(String.valueOf(e.getMessage())).toReply();
        } catch (RuntimeException e) {
            log.warn("a request to Batch failed", e);
            return BatchErrorException.server("Internal Server Error").toReply();
        }
    }

    /** Ends all jobs. */
    @Override
    public void close() {
        jobs.close();
    }
}
