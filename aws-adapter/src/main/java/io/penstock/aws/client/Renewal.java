package io.penstock.aws.client;

/**
 * What helps when credentials run out.
 *
 * @param remedy what somebody has to do, as the end of a sentence
 * @param possible whether it can be done while the program runs
 */
record Renewal(String remedy, boolean possible) {

    /** Returns what helps with keys that this program was started with: nothing before its next start. */
    static Renewal atNextStart(String what) {
        return new Renewal("start again with new " + what + ", and -resume", false);
    }

    /** Returns what helps from outside while the program runs. */
    static Renewal by(String remedy) {
        return new Renewal(remedy, true);
    }
}
