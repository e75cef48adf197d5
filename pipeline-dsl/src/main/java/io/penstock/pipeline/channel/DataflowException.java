package io.penstock.pipeline.channel;

import io.penstock.api.PenstockException;

/** A failure whose place in the dataflow has been explained. */
public final class DataflowException extends PenstockException {
    private static final long serialVersionUID = 1L;

    /** Creates a failure from one that says all there is to say. */
    public DataflowException(PenstockException explained) {
        super(explained.code(), String.valueOf(explained.getMessage()), explained);
    }
}
