package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.batch.model.KeyValuePair;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/** Two jobs of one work directory, of which one was submitted because no list showed the other. */
final class SubmissionNumberTest {
    private static final String LAUNCHER = "#!/bin/bash\nset -u\necho \"ran ${1:-}\"\n";
    private static final SubmissionNumber SECOND = SubmissionNumber.FIRST.next();

    @Test
    void letsTheOnlyJobRun() throws Exception {
        assertThat(run(SubmissionNumber.FIRST.guard(LAUNCHER), SubmissionNumber.FIRST))
                .isEqualTo("ran \n");
    }

    @Test
    void letsTheLastJobRunAndNoEarlierOne() throws Exception {
        String launcher = SECOND.guard(LAUNCHER);

        assertThat(run(launcher, SECOND)).isEqualTo("ran \n");
        assertThat(run(launcher, SubmissionNumber.FIRST)).doesNotContain("ran").contains("another job runs this task");
        assertThat(run(launcher, SECOND.next())).doesNotContain("ran");
    }

    @Test
    void letsALauncherContinueInItself() throws Exception {
        assertThat(run(SECOND.guard(LAUNCHER), SubmissionNumber.FIRST, "script"))
                .isEqualTo("ran script\n");
    }

    @Test
    void keepsLaunchersAsLongAsTheyAre() {
        assertThat(SECOND.guard(LAUNCHER)).hasSameSizeAs(SubmissionNumber.FIRST.guard(LAUNCHER));
    }

    /** Returns what the job of a submission prints. */
    private static String run(String launcher, SubmissionNumber number, String... words) throws Exception {
        ProcessBuilder bash = new ProcessBuilder("/bin/bash", "-c", launcher, "launcher").redirectErrorStream(true);
        bash.command().addAll(List.of(words));
        bash.environment().putAll(environment(number));
        Process process = bash.start();
        String printed = read(process);
        process.waitFor();
        return printed;
    }

    private static String read(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> environment(SubmissionNumber number) {
        SubmitJobRequest request = number.on(SubmitJobRequest.builder()
                .containerOverrides(overrides -> overrides.command("x"))
                .build());
        return request.containerOverrides().environment().stream()
                .collect(Collectors.toMap(KeyValuePair::name, KeyValuePair::value));
    }
}
