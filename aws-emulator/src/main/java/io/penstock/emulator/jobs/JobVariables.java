package io.penstock.emulator.jobs;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.batch.model.KeyValuePair;

/** The environment variables of a container: those of the host's role, of the job, and those that Batch sets. */
final class JobVariables {

    private JobVariables() {}

    static Map<String, String> of(Job job, String environment, Map<String, String> role) {
        Map<String, String> variables = new HashMap<>(role);
        for (KeyValuePair pair : job.spec().container().environment()) {
            variables.put(pair.name(), pair.value() == null ? "" : pair.value());
        }
        variables.put("AWS_BATCH_JOB_ID", job.id());
        variables.put("AWS_BATCH_JOB_ATTEMPT", Integer.toString(job.attempts().size() + 1));
        variables.put("AWS_BATCH_JQ_NAME", job.spec().queue());
        variables.put("AWS_BATCH_CE_NAME", environment);
        Job parent = job.parent();
        if (parent != null) {
            variables.put("AWS_BATCH_JOB_ARRAY_INDEX", String.valueOf(job.index()));
            variables.put(
                    "AWS_BATCH_JOB_ARRAY_SIZE",
                    Integer.toString(parent.children().size()));
        }
        return variables;
    }
}
