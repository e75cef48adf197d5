package io.penstock.emulator.http;

/**
 * What the gate found out about a request.
 *
 * @param principal the ARN of the caller
 * @param payload the decoded body
 */
public record Admission(String principal, Payload payload) {}
