package io.penstock.pipeline;

/** How a run tells at its end what its workflow has published. */
public enum OutputFormat {
    /** Not at all. */
    NONE,
    /** In lines for readers. */
    TEXT,
    /** As one JSON object. */
    JSON
}
