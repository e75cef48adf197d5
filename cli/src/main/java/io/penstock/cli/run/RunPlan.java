package io.penstock.cli.run;

import io.penstock.aws.AwsBatchSettings;
import io.penstock.domain.run.RunSettings;
import io.penstock.local.LocalSettings;
import io.penstock.spi.ConfigurationSource;
import io.penstock.spi.RunLedger;
import io.penstock.spi.RunListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is decided before a run is put together.
 *
 * @param settings how it behaves
 * @param configuration what it is configured to do
 * @param local what it may use of this machine
 * @param aws how it reaches AWS
 * @param ledger keeps its history; null where none is to be kept
 * @param listeners hear of it
 */
record RunPlan(
        RunSettings settings,
        ConfigurationSource configuration,
        LocalSettings local,
        AwsBatchSettings aws,
        @Nullable RunLedger ledger,
        List<RunListener> listeners) {

    /** Copies the list. */
    RunPlan {
        listeners = List.copyOf(listeners);
    }
}
