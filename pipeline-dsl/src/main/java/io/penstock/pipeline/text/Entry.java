package io.penstock.pipeline.text;

/** A line, a sequence or a read of a text: the smallest part that it is split into. */
public interface Entry {

    /** Returns the entry as the text has it, with a line end behind its last line. */
    String text();

    /** Returns how many characters count for the size of a chunk. */
    int size();
}
