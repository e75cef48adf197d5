package io.penstock.aws.iam;

import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.diagnosis.ProcessNeed;
import io.penstock.domain.diagnosis.WorkloadNeeds;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the processes of a workload name: queues, job definitions, images; and where that is written. */
final class NeededNames {
    private final Collection<ProcessNeed> processes;
    private final Arns arns;

    NeededNames(WorkloadNeeds needs, Arns arns) {
        this.processes = needs.processes();
        this.arns = arns;
    }

    Set<String> queues() {
        return processes.stream()
                .flatMap(process -> process.directives().queue().stream())
                .map(arns::queue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the job definitions that are named, each in the region of the queues that take its jobs. */
    Set<String> definitions() {
        Set<String> definitions = new TreeSet<>();
        for (ProcessNeed process : processes) {
            process.directives()
                    .container()
                    .filter(ContainerReference::isJobDefinition)
                    .ifPresent(own -> definitions.addAll(in(process).definition(own.name())));
        }
        return definitions;
    }

    /** Returns something of every region that jobs run in. */
    List<String> inEveryRegion(Function<Arns, List<String>> resources) {
        return processes.stream()
                .map(this::in)
                .distinct()
                .flatMap(there -> resources.apply(there).stream())
                .toList();
    }

    private Arns in(ProcessNeed process) {
        return process.directives().queue().map(arns::of).orElse(arns);
    }

    /** Returns the repositories of images in ECR. */
    Set<String> repositories() {
        return processes.stream()
                .flatMap(process -> process.directives().container().stream())
                .filter(container -> !container.isJobDefinition())
                .flatMap(image -> Arns.repository(image.name()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean haveLabels() {
        return processes.stream()
                .anyMatch(process -> !process.directives().resourceLabels().isEmpty());
    }

    /** Returns the names of the processes, for people. */
    String processes() {
        return distinct(ProcessNeed::name);
    }

    /** Returns where a directive is written. */
    String origins(String directive) {
        String origins = distinct(process -> process.origin(directive).orElse(""));
        return origins.isEmpty() ? "directive " + directive : origins;
    }

    private String distinct(Function<ProcessNeed, String> text) {
        return processes.stream()
                .map(text)
                .filter(found -> !found.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
