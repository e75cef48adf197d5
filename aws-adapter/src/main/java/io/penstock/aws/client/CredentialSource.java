package io.penstock.aws.client;

/** One place that may hold credentials. */
interface CredentialSource {

    /** Returns the place's name for people. */
    String name();

    /** Looks into it. */
    Lookup look();
}
