package io.penstock.aws.iam;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.diagnosis.ProcessNeed;
import io.penstock.domain.diagnosis.WorkloadNeeds;
import io.penstock.domain.queue.QueueReference;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes the policies of a workload. */
public final class Policies {
    private static final Pattern ACCOUNT = Pattern.compile("arn:[a-z-]+:[a-z0-9-]+:[a-z0-9-]*:(\\d{12}):.*");
    private static final Map<String, PolicyText> FORMS = new TreeMap<>(Map.of(
            "json", new JsonPolicyText(),
            "terraform", new TerraformPolicyText(),
            "cloudformation", new CloudFormationPolicyText()));

    private Policies() {}

    /**
     * Writes them.
     *
     * @param region the region of queues that name none; {@code *} where it is not known
     * @param account the account; empty to take it from an ARN of the configuration, if there is one
     * @param format {@code json}, {@code terraform} or {@code cloudformation}
     * @throws PenstockException with {@code ARGUMENT} if there is no such format, or the account is none
     */
    public static String write(
            JobSettings settings, WorkloadNeeds needs, String region, String account, String format) {
        PolicyText form = FORMS.get(format);
        if (form == null) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT,
                    "there is no format '" + format + "'; it can be " + String.join(", ", FORMS.keySet()));
        }
        if (!account.matches("(\\d{12})?")) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT, "'" + account + "' is no account of AWS; write its twelve digits");
        }
        String known = account.isEmpty() ? ofConfiguration(settings, needs).orElse(Arns.ACCOUNT) : account;
        Permissions permissions = new Permissions(settings, needs, new Arns(region, known));
        return form.write(permissions.all(), permissions.buckets());
    }

    private static Optional<String> ofConfiguration(JobSettings settings, WorkloadNeeds needs) {
        return Stream.of(
                        settings.jobRole().stream(),
                        settings.executionRole().stream(),
                        needs.processes().stream()
                                .map(ProcessNeed::directives)
                                .flatMap(directives -> directives.queue().stream())
                                .map(QueueReference::text))
                .flatMap(texts -> texts)
                .map(ACCOUNT::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst();
    }
}
