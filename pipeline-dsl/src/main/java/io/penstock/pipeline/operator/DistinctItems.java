package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code distinct}: drops items whose key is that of the item right before. */
public record DistinctItems(ItemFunction key) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.sameKind();
        @Nullable Object[] last = {new Object()};
        source.feed(target, item -> {
            @Nullable Object current = GroupKey.plain(key.apply(item));
            if (!Objects.equals(last[0], current)) {
                last[0] = current;
                target.emit(item);
            }
        });
        return target;
    }
}
