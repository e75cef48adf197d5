package io.penstock.pipeline.channel;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Does something again and again, on the event thread, until it says that it is done or nobody wants its channel any more. */
public final class Clockwork {
    private final Channel target;
    private final Duration period;
    private final BooleanSupplier action;

    private Clockwork(Channel target, Duration period, BooleanSupplier action) {
        this.target = target;
        this.period = period;
        this.action = action;
    }

    /**
     * Starts at once.
     *
     * @param target the channel that is closed at the end
     * @param action returns whether it wants to be called again
     */
    public static void start(Channel target, Duration period, BooleanSupplier action) {
        Clockwork clockwork = new Clockwork(target, period, action);
        target.loop().after(Duration.ZERO, clockwork::tick);
    }

    private void tick() {
        if (target.isWanted() && action.getAsBoolean()) {
            target.loop().after(period, this::tick);
        } else {
            target.close();
        }
    }
}
