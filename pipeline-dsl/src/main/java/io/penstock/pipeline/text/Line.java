package io.penstock.pipeline.text;

/** A line with its end. */
record Line(String text) implements Entry {
    @Override
    public int size() {
        return text.length();
    }
}
