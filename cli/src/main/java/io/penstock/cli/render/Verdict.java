package io.penstock.cli.render;

import io.penstock.domain.resource.DurationText;
import io.penstock.domain.run.RunReport;
import java.time.Duration;

/** Says in a few words how a run ended and how long it took. */
public final class Verdict {
    private Verdict() {}

    /** Returns {@code Done in 4.2s} or what it was instead. */
    public static String of(RunReport report, Duration wall, Style style) {
        String time = DurationText.format(wall);
        if (report.cancelled()) {
            return style.warning("Cancelled") + " after " + time;
        }
        return report.isSuccess() ? style.good("Done") + " in " + time : style.bad("Failed") + " after " + time;
    }
}
