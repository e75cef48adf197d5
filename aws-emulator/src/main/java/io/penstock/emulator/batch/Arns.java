package io.penstock.emulator.batch;

/**
 * Makes and takes apart the names of Batch's resources.
 *
 * @param region the region of this Batch
 * @param accountId the account, twelve digits
 */
public record Arns(String region, String accountId) {

    String queue(String name) {
        return batch("job-queue/" + name);
    }

    String environment(String name) {
        return batch("compute-environment/" + name);
    }

    String definition(String name, int revision) {
        return batch("job-definition/" + name + ":" + revision);
    }

    String job(String id) {
        return batch("job/" + id);
    }

    String cluster(String environment) {
        return "arn:aws:ecs:" + region + ":" + accountId + ":cluster/AWSBatch-" + environment;
    }

    String task(String taskId) {
        return "arn:aws:ecs:" + region + ":" + accountId + ":task/" + taskId;
    }

    /** Returns the id in the ARN of an ECS task. */
    static String taskId(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    String containerInstance() {
        return "arn:aws:ecs:" + region + ":" + accountId + ":container-instance/penstock/this-machine";
    }

    private String batch(String resource) {
        return "arn:aws:batch:" + region + ":" + accountId + ":" + resource;
    }

    /** Returns the name in an ARN, or the text itself if it is a name. */
    static String nameOf(String arnOrName) {
        return arnOrName.startsWith("arn:") ? arnOrName.substring(arnOrName.indexOf('/') + 1) : arnOrName;
    }
}
