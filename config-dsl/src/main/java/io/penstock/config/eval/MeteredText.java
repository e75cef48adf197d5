package io.penstock.config.eval;

/** Text that ends the search for a match when it takes far too long. */
final class MeteredText implements CharSequence {
    private static final long LIMIT = 50_000_000;

    private final String text;
    private long reads;

    MeteredText(String text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads > LIMIT) {
            throw EvaluationException.limit("the regular expression takes too long to match");
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
