package io.penstock.aws.diagnose;

import io.penstock.aws.client.AwsClients;
import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.diagnosis.Finding;
import io.penstock.domain.diagnosis.PlaceNeed;
import io.penstock.domain.diagnosis.ProcessNeed;
import io.penstock.domain.diagnosis.WorkloadNeeds;
import io.penstock.domain.queue.QueueReference;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.batch.model.ComputeEnvironmentDetail;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Looks at all that a workload needs in AWS. Serves once. */
public final class Diagnosis {
    private final JobSettings settings;
    private final AwsClients clients;
    private final Clock clock;

    /**
     * Creates a diagnosis.
     *
     * @param clients left open
     */
    public Diagnosis(JobSettings settings, AwsClients clients, Clock clock) {
        this.settings = settings;
        this.clients = clients;
        this.clock = clock;
    }

    /** Tells each finding as soon as there is one. */
    public void run(WorkloadNeeds needs, Consumer<Finding> findings) {
        IdentityDiagnosis identity = new IdentityDiagnosis(clients, clock, findings);
        Optional<String> region = identity.region(needs);
        if (region.isEmpty()) {
            return;
        }
        Questions questions = new Questions(clients.where(region.get()), findings);
        String account = identity.caller(questions)
                .map(GetCallerIdentityResponse::account)
                .orElse("");
        workRoot(needs, questions);
        new BucketDiagnosis(clients, settings, questions).look(needs.places());
        Map<String, List<ComputeEnvironmentDetail>> environments = queues(needs, questions);
        if (!needs.processes().isEmpty()) {
            new RoleDiagnosis(clients, settings, questions).look(account);
        }
        ProcessDiagnosis processes = new ProcessDiagnosis(clients, questions, environments);
        needs.processes().forEach(processes::look);
    }

    private void workRoot(WorkloadNeeds needs, Questions questions) {
        boolean none = needs.places().stream().noneMatch(need -> need.access() == PlaceNeed.Access.WORK);
        if (none && !needs.processes().isEmpty()) {
            questions.add(Finding.error(
                    "work directory",
                    "tasks on AWS Batch need one in S3, and none is given",
                    "set it by -bucket-dir s3://bucket/work, or bucketDir in the configuration"));
        }
    }

    private Map<String, List<ComputeEnvironmentDetail>> queues(WorkloadNeeds needs, Questions questions) {
        Map<QueueReference, String> queues = new LinkedHashMap<>();
        for (ProcessNeed process : needs.processes()) {
            process.directives()
                    .queue()
                    .ifPresent(queue ->
                            queues.putIfAbsent(queue, process.origin("queue").orElse("process " + process.name())));
        }
        QueueDiagnosis diagnosis = new QueueDiagnosis(clients, settings, questions);
        Map<String, List<ComputeEnvironmentDetail>> environments = new LinkedHashMap<>();
        queues.forEach((queue, origin) -> environments.put(queue.text(), diagnosis.look(queue, origin)));
        return environments;
    }
}
