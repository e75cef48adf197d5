package io.penstock.emulator.jobs;

/** Writes down what jobs there are and how far they have come. Called on the {@link JobLoop}. */
public interface JobJournal {

    /** A job, with its children if it is an array, is about to be accepted. Fails if that cannot be written down. */
    void submitted(Job job);

    /** A job has come further. */
    void changed(Job job);
}
