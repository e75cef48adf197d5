package io.penstock.emulator.auth;

import io.penstock.emulator.http.Admission;
import io.penstock.emulator.http.ApiRequest;
import io.penstock.emulator.http.RefusedException;
import io.penstock.emulator.http.RefusedException.Reason;
import io.penstock.emulator.http.RequestGate;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** A gate that says of people's good signatures, while it is told to, that their credentials have expired; jobs have roles of their own. */
public final class ExpiringGate implements RequestGate {
    private static final String PEOPLE = ":user/";

    private final RequestGate gate;
    private final BooleanSupplier expired;

    public ExpiringGate(RequestGate gate, BooleanSupplier expired) {
        this.gate = gate;
        this.expired = expired;
    }

    @Override
    public Admission admit(ApiRequest request) throws IOException {
        Admission admission = gate.admit(request);
        if (expired.getAsBoolean() && admission.principal().contains(PEOPLE)) {
            throw new RefusedException(Reason.EXPIRED_TOKEN, "The provided token has expired.");
        }
        return admission;
    }
}
