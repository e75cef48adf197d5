package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;

/** {@code count}: how many items pass, in a value channel. */
public record CountItems(ItemTest criterion) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.newValue();
        int[] count = new int[1];
        source.subscribe(
                item -> {
                    if (criterion.test(item)) {
                        count[0]++;
                    }
                },
                () -> {
                    target.emit(count[0]);
                    target.close();
                });
        return target;
    }
}
