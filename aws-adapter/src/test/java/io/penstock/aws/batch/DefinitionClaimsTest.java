package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.file.FileLocation;
import io.penstock.spi.FileStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of what was registered where its claim cannot be taken back. */
final class DefinitionClaimsTest {
    private final FileStore store = new InMemoryFileStore("s3");

    @Test
    void keepsWhatWasMadeAlthoughTheClaimStays() {
        assertThat(claims(refusingToDelete()).once("key", Optional::empty, () -> "made:1"))
                .isEqualTo("made:1");
    }

    @Test
    void tellsWhyNothingWasMadeRatherThanThatTheClaimStays() {
        assertThatThrownBy(() -> claims(refusingToDelete()).once("key", Optional::empty, () -> {
                    throw new PenstockException(ErrorCode.ACCESS_DENIED, "may not register");
                }))
                .hasMessage("may not register");
    }

    @Test
    void leavesNoClaim() {
        claims(store).once("key", Optional::empty, () -> "made:1");

        assertThat(store.list(FileLocation.parse("s3://b/work"))).isEmpty();
    }

    private static DefinitionClaims claims(FileStore store) {
        SimulatedTicker ticker = new SimulatedTicker();
        return new DefinitionClaims(
                store, FileLocation.parse("s3://b/work"), new Patience(ticker, Duration.ofMinutes(5)), ticker);
    }

    private FileStore refusingToDelete() {
        return (FileStore) Proxy.newProxyInstance(
                FileStore.class.getClassLoader(), new Class<?>[] {FileStore.class}, (proxy, method, words) -> {
                    if (method.getName().equals("delete")) {
                        throw new PenstockException(ErrorCode.THROTTLED, "slower");
                    }
                    return method.invoke(store, words);
                });
    }
}
