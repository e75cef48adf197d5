package io.penstock.aws.diagnose;

import io.penstock.aws.client.AwsClients;
import io.penstock.aws.client.DefinitionLookup;
import io.penstock.aws.client.InstanceType;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.diagnosis.Finding;
import io.penstock.domain.diagnosis.ProcessNeed;
import io.penstock.domain.diagnosis.Verdict;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.resource.Accelerator;
import io.penstock.domain.task.TaskDirectives;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.batch.model.ComputeEnvironmentDetail;

/** What each process asks for, against what its queue can give. */
final class ProcessDiagnosis {
    /** Of an instance's nominal memory, the system and the agent of ECS take a part that is seldom larger. */
    private static final double USABLE = 0.92;

    private final AwsClients clients;
    private final Questions questions;
    private final Map<String, List<ComputeEnvironmentDetail>> environments;
    private final Map<List<String>, Optional<List<InstanceType>>> types = new HashMap<>();

    /**
     * Creates it.
     *
     * @param environments those of each queue, by the queue's text
     */
    ProcessDiagnosis(
            AwsClients clients, Questions questions, Map<String, List<ComputeEnvironmentDetail>> environments) {
        this.clients = clients;
        this.questions = questions;
        this.environments = Map.copyOf(environments);
    }

    void look(ProcessNeed process) {
        String subject = "process " + process.name();
        process.problems().stream()
                .map(problem -> problem.replaceFirst("^process \\S+: ", ""))
                .forEach(problem -> questions.add(Finding.of(subject, Verdict.ERROR, problem)));
        TaskDirectives directives = process.directives();
        directives
                .container()
                .filter(ContainerReference::isJobDefinition)
                .ifPresent(container -> definition(subject, container, directives));
        directives.queue().ifPresent(queue -> fits(subject, process, queue));
    }

    private void definition(String subject, ContainerReference container, TaskDirectives directives) {
        String region = directives.queue().flatMap(QueueReference::region).orElseGet(clients::region);
        questions
                .ask(
                        subject,
                        "batch:DescribeJobDefinitions",
                        "look up " + container,
                        () -> DefinitionLookup.active(clients.batch(region), container.name()))
                .ifPresent(found -> questions.add(
                        found.isEmpty()
                                ? Finding.error(
                                        subject,
                                        "there is no active " + container + " in region " + clients.where(region),
                                        "register it, or check the name in the directive container")
                                : Finding.ok(
                                        subject,
                                        container + " exists, revision "
                                                + found.get(0).revision())));
    }

    private void fits(String subject, ProcessNeed process, QueueReference queue) {
        List<EnvironmentFacts> known = environments.getOrDefault(queue.text(), List.of()).stream()
                .map(EnvironmentFacts::new)
                .toList();
        if (known.isEmpty()) {
            return;
        }
        TaskDirectives directives = process.directives();
        int most = known.stream().mapToInt(EnvironmentFacts::mostVcpus).max().orElse(0);
        if (directives.cpus() > most) {
            questions.add(Finding.error(
                    subject,
                    "asks for " + directives.cpus() + " cpus ("
                            + process.origin("cpus").orElse("default") + "), and queue " + queue.name()
                            + " has at most " + most,
                    "ask for less, or raise maxvCpus of its compute environment"));
            return;
        }
        List<String> patterns = new ArrayList<>();
        known.forEach(environment -> patterns.addAll(environment.instancePatterns()));
        if (patterns.isEmpty()) {
            questions.add(Finding.ok(subject, "fits queue " + queue.name()));
        } else {
            types(subject, queue, patterns).ifPresent(found -> instance(subject, process, queue, found));
        }
    }

    private Optional<List<InstanceType>> types(String subject, QueueReference queue, List<String> patterns) {
        String region = queue.region().orElseGet(clients::region);
        return types.computeIfAbsent(
                patterns,
                wanted -> questions.ask(
                        subject,
                        "ec2:DescribeInstanceTypes",
                        "look up the instance types of queue " + queue.name(),
                        () -> clients.hosts().instanceTypes(region, wanted)));
    }

    private void instance(String subject, ProcessNeed process, QueueReference queue, List<InstanceType> types) {
        TaskDirectives directives = process.directives();
        long memory =
                directives.memory().map(size -> size.toMebibytesRoundedUp()).orElse(1024L);
        long gpus = directives.accelerator().map(Accelerator::count).orElse(0);
        List<InstanceType> enough = types.stream()
                .filter(type -> type.vcpus() >= directives.cpus() && type.mebibytes() >= memory && type.gpus() >= gpus)
                .toList();
        String asked = directives.cpus() + " cpus and " + memory + " MiB" + (gpus == 0 ? "" : " and " + gpus + " GPUs");
        String where = process.origin("memory")
                .or(() -> process.origin("cpus"))
                .map(at -> " (" + at + ")")
                .orElse("");
        if (types.isEmpty()) {
            questions.add(
                    Finding.unknown(subject, "EC2 does not know the instance types of queue " + queue.name(), ""));
        } else if (enough.isEmpty()) {
            questions.add(Finding.error(
                    subject,
                    "asks for " + asked + where + ", and no instance type of queue " + queue.name() + " has that",
                    "ask for less, or allow larger instance types in the compute environment"));
        } else if (enough.stream().noneMatch(type -> type.mebibytes() * USABLE >= memory)) {
            questions.add(Finding.warning(
                    subject,
                    "asks for " + asked + where + ", all that " + enough.get(0).name()
                            + " has by name; the system keeps a part of it",
                    "ask for some percent less"));
        } else {
            questions.add(Finding.ok(
                    subject,
                    "asks for " + asked + ", which " + enough.size() + " instance types of queue " + queue.name()
                            + " have"));
        }
    }
}
