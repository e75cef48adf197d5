package io.penstock.aws.client;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** What a place that may hold credentials answers. */
sealed interface Lookup {

    /**
     * There are credentials.
     *
     * @param provider gives them
     * @param description what they are, without any secret
     * @param renewal what helps when they run out
     */
    record Found(AwsCredentialsProvider provider, String description, Renewal renewal) implements Lookup {}

    /**
     * There are none here; the next place counts.
     *
     * @param reason why
     */
    record Absent(String reason) implements Lookup {}

    /**
     * Somebody wants this place to be used, and it cannot be.
     *
     * @param problem what is wrong and what to do
     */
    record Broken(String problem) implements Lookup {}
}
