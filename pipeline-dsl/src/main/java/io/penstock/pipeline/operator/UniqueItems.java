package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code unique}: drops items whose key came before. */
public record UniqueItems(ItemFunction key) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.sameKind();
        Set<@Nullable Object> seen = new HashSet<>();
        source.feed(target, item -> {
            if (seen.add(GroupKey.plain(key.apply(item)))) {
                target.emit(item);
            }
        });
        return target;
    }
}
