package io.penstock.cli.report;

/**
 * What a page says of its run in front.
 *
 * @param name the run's name
 * @param commandLine how it was started
 * @param launchDirectory where it was started
 */
public record RunFacts(String name, String commandLine, String launchDirectory) {}
