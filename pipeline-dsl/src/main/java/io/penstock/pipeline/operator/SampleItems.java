package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** {@code randomSample}: some of the items, each with the same chance; all of them, shuffled, where there are no more. */
public record SampleItems(int size, Random random) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        List<@Nullable Object> sample = new ArrayList<>();
        int[] seen = new int[1];
        source.subscribe(
                item -> {
                    seen[0]++;
                    if (sample.size() < size) {
                        sample.add(item);
                        return;
                    }
                    int place = random.nextInt(seen[0]);
                    if (place < size) {
                        sample.set(place, item);
                    }
                },
                () -> {
                    if (seen[0] <= size) {
                        Collections.shuffle(sample, random);
                    }
                    sample.forEach(target::emit);
                    target.close();
                });
        return target;
    }
}
