package io.penstock.aws.client;

/**
 * What became of one place where credentials or a region may come from.
 *
 * @param source the place
 * @param chosen whether what it holds is used
 * @param finding what it holds, or why it is passed over; never a secret
 */
public record SourceReport(String source, boolean chosen, String finding) {}
