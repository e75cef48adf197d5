package io.penstock.cli.command;

import picocli.CommandLine.IVersionProvider;

/** Says which Penstock on which Java this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"penstock " + ofPenstock(), "Java " + Runtime.version() + " on ${os.name} ${os.arch}"};
    }

    /** Returns what the jar says of itself; classes outside a jar are a development version. */
    static String ofPenstock() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
