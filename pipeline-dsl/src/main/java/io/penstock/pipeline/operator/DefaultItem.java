package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code ifEmpty}: an item for a channel that has none. */
public record DefaultItem(Supplier<@Nullable Object> item) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.sameKind();
        boolean[] any = new boolean[1];
        source.subscribe(
                found -> {
                    any[0] = true;
                    target.emit(found);
                },
                () -> {
                    if (!any[0]) {
                        target.emit(item.get());
                    }
                    target.close();
                });
        return target;
    }
}
