package io.penstock.config.eval;

/** Text that grows up to the limit of its size. */
final class LimitedText implements Appendable {
    private final StringBuilder text = new StringBuilder();

    @Override
    public LimitedText append(CharSequence more) {
        Sizes.requireText((long) text.length() + more.length());
        text.append(more);
        return this;
    }

    @Override
    public LimitedText append(CharSequence more, int start, int end) {
        return append(more.subSequence(start, end));
    }

    @Override
    public LimitedText append(char more) {
        Sizes.requireText(text.length() + 1L);
        text.append(more);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
