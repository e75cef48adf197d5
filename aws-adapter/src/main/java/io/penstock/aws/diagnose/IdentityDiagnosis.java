package io.penstock.aws.diagnose;

import io.penstock.aws.client.AwsClients;
import io.penstock.aws.client.SourceTrail;
import io.penstock.domain.diagnosis.Finding;
import io.penstock.domain.diagnosis.Verdict;
import io.penstock.domain.diagnosis.WorkloadNeeds;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Who one is, where, and at what time. */
final class IdentityDiagnosis {
    private static final Duration NOTICEABLE = Duration.ofMinutes(1);
    private static final Duration REFUSED = Duration.ofMinutes(5);

    private final AwsClients clients;
    private final Clock clock;
    private final Consumer<Finding> findings;

    IdentityDiagnosis(AwsClients clients, Clock clock, Consumer<Finding> findings) {
        this.clients = clients;
        this.clock = clock;
        this.findings = findings;
    }

    /** Returns the region, where credentials and region are such that more can be asked. */
    Optional<String> region(WorkloadNeeds needs) {
        SourceTrail found = clients.credentialTrail();
        Optional<String> failure = found.problem().isPresent()
                ? Optional.empty()
                : clients.credentialFailure().map(e -> String.valueOf(e.getMessage()));
        boolean credentials = trail(
                "credentials", new SourceTrail(found.reports(), found.problem().or(() -> failure)), needs);
        boolean region = trail("region", clients.regionTrail(), needs);
        if (!credentials || !region) {
            findings.accept(Finding.unknown(
                    "everything else",
                    "cannot be asked without " + (credentials ? "a region" : "credentials"),
                    "mend that first"));
            return Optional.empty();
        }
        return Optional.of(clients.region());
    }

    private boolean trail(String subject, SourceTrail trail, WorkloadNeeds needs) {
        String passed = trail.reports().stream()
                .filter(report -> !report.chosen())
                .filter(report -> !trail.problem().equals(Optional.of(report.finding())))
                .map(report -> "\nnot from " + report.source() + ": " + report.finding())
                .collect(Collectors.joining());
        if (trail.problem().isPresent()) {
            Finding broken = Finding.of(subject, Verdict.ERROR, trail.problem().get());
            findings.accept(Finding.error(subject, broken.message() + passed, broken.remedy()));
            return false;
        }
        trail.chosen()
                .map(chosen -> chosen.finding() + ", from " + chosen.source() + line(chosen.source(), needs) + passed)
                .ifPresent(text -> findings.accept(Finding.ok(subject, text)));
        return true;
    }

    /** Returns where the configuration says it, if it does. */
    private static String line(String source, WorkloadNeeds needs) {
        String setting = source.equals("configuration") ? "aws.accessKey" : source;
        return needs.settings().containsKey(setting) ? " (" + needs.origin(setting) + ")" : "";
    }

    /** Returns the caller, and looks at the clock by the way. */
    Optional<GetCallerIdentityResponse> caller(Questions questions) {
        Optional<GetCallerIdentityResponse> answer = questions.ask(
                "identity",
                "sts:GetCallerIdentity",
                "ask who the caller is",
                () -> clients.identity().getCallerIdentity(request -> {}));
        answer.ifPresent(identity -> {
            findings.accept(Finding.ok("identity", identity.arn() + ", account " + identity.account()));
            identity.sdkHttpResponse()
                    .firstMatchingHeader("Date")
                    .flatMap(IdentityDiagnosis::time)
                    .ifPresent(this::clock);
        });
        return answer;
    }

    private static Optional<ZonedDateTime> time(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void clock(ZonedDateTime theirs) {
        Duration difference = Duration.between(theirs.toInstant(), clock.instant());
        long seconds = difference.abs().toSeconds();
        String text = "this machine is " + seconds + " s " + (difference.isNegative() ? "behind" : "ahead of") + " AWS";
        String remedy = "let the time be set by NTP (chrony, systemd-timesyncd)";
        if (difference.abs().compareTo(REFUSED) > 0) {
            findings.accept(Finding.error("clock", text + ", which refuses requests signed like that", remedy));
        } else if (difference.abs().compareTo(NOTICEABLE) > 0) {
            findings.accept(Finding.warning("clock", text, remedy));
        } else {
            findings.accept(Finding.ok("clock", "agrees with that of AWS"));
        }
    }
}
