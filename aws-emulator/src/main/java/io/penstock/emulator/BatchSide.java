package io.penstock.emulator;

import io.penstock.emulator.auth.AccessKey;
import io.penstock.emulator.batch.Arns;
import io.penstock.emulator.batch.BatchApi;
import io.penstock.emulator.batch.BatchService;
import io.penstock.emulator.batch.Memory;
import io.penstock.emulator.fault.Faults;
import io.penstock.emulator.http.Service;
import io.penstock.emulator.jobs.JobSettings;
import io.penstock.emulator.logs.LogStore;
import io.penstock.emulator.logs.LogsService;
import io.penstock.emulator.record.RequestLog;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.batch.model.CRType;

/** Batch and its logs, put together for one emulator. */
final class BatchSide implements AutoCloseable {

    private final BatchApi batch;
    private final LogStore logs;
    private final Faults faults;
    private final JobCommands commands;
    private final int vcpus;

    private BatchSide(BatchApi batch, LogStore logs, Faults faults, JobCommands commands, int vcpus) {
        this.batch = batch;
        this.logs = logs;
        this.faults = faults;
        this.commands = commands;
        this.vcpus = vcpus;
    }

    /** Starts Batch with what the one before left; its jobs talk to the home's address with the role's key. */
    static BatchSide start(
            EmulatorSettings settings, String accountId, AccessKey role, Home home, JobCommands commands) {
        Path directory = settings.directory();
        Faults faults = new Faults();
        LogStore logs = LogStore.open(directory.resolve("logs"), home.journal(), settings.clock());
        JobSettings jobs = new JobSettings(
                directory.resolve("jobs"),
                settings.vcpus(),
                settings.memoryMebibytes(),
                settings.jobEngine() == JobEngineChoice.CONTAINER_WHEN_PRESENT,
                settings.jobsOutlive(),
                new JobSettings.Variables(
                        roleVariables(settings, role, home.front().endpoint()),
                        Map.of("PATH", commands.searchPath(), "LANG", "C.UTF-8")));
        Memory memory = new Memory(home.journal(), new Arns(settings.region(), accountId), settings.clock());
        BatchApi batch = BatchApi.start(memory, jobs, logs, faults);
        return new BatchSide(batch, logs, faults, commands, settings.vcpus());
    }

    private static Map<String, String> roleVariables(EmulatorSettings settings, AccessKey role, URI endpoint) {
        Map<String, String> variables = new HashMap<>();
        variables.put("AWS_ENDPOINT_URL", endpoint.toString());
        variables.put("AWS_ACCESS_KEY_ID", role.id());
        variables.put("AWS_SECRET_ACCESS_KEY", role.secret());
        if (!role.sessionToken().isEmpty()) {
            variables.put("AWS_SESSION_TOKEN", role.sessionToken());
        }
        variables.put("AWS_REGION", settings.region());
        variables.put("AWS_DEFAULT_REGION", settings.region());
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        return variables;
    }

    List<Service> services() {
        return List.of(new BatchService(batch, requests()), new LogsService(logs, requests()));
    }

    RequestLog requests() {
        return commands.requests();
    }

    Faults faults() {
        return faults;
    }

    void createJobQueue(String name) {
        batch.createQueue(name, CRType.EC2, vcpus);
    }

    void createFargateQueue(String name) {
        batch.createQueue(name, CRType.FARGATE, vcpus);
    }

    /** Ends all jobs with everything they started. */
    @Override
    public void close() {
        batch.close();
        commands.close();
    }
}
