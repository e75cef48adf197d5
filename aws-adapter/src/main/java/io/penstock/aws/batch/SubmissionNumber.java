package io.penstock.aws.batch;

import java.util.Locale;
import software.amazon.awssdk.services.batch.model.KeyValuePair;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/**
 * Which of several submissions of the same attempts this is. Where an answer was lost and no list shows a job, there may be one all
 * the same; of two jobs of one work directory only that of the last submission finds a launcher there that runs for it.
 *
 * @param value the number, from 1
 */
record SubmissionNumber(int value) {
    static final SubmissionNumber FIRST = new SubmissionNumber(1);
    private static final String VARIABLE = "PENSTOCK_SUBMISSION";

    SubmissionNumber next() {
        return new SubmissionNumber(value + 1);
    }

    /** Always of the same length: children of an array know where in a common object their launchers lie. */
    private String text() {
        return String.format(Locale.ROOT, "%04d", value);
    }

    /** Returns a submission with the number; the first one goes as it is. */
    SubmitJobRequest on(SubmitJobRequest request) {
        if (equals(FIRST)) {
            return request;
        }
        return request.toBuilder()
                .containerOverrides(request.containerOverrides().toBuilder()
                        .environment(KeyValuePair.builder()
                                .name(VARIABLE)
                                .value(text())
                                .build())
                        .build())
                .build();
    }

    /** Returns a bash script that runs for this submission alone. */
    String guard(String script) {
        int firstLine = script.indexOf('\n') + 1;
        return script.substring(0, firstLine) + check() + "\n" + script.substring(firstLine);
    }

    /** Returns the line of bash that ends the job of any other submission; what goes on is not asked again. */
    String check() {
        return "[ \"${1:-}\" = script ] || [ \"${" + VARIABLE + ":-" + FIRST.text() + "}\" = " + text()
                + " ] || { echo 'penstock: another job runs this task; this one ends' >&2; exit 1; }; unset "
                + VARIABLE;
    }
}
