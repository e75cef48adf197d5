package io.penstock.emulator.http;

import java.io.IOException;

/** Decides who may pass: checks a request's signature before any service sees it. */
public interface RequestGate {
    /**
     * Admits a request.
     *
     * @return who sent it, and its body as the sender meant it (chunk framing removed, digests checked while reading)
     * @throws RefusedException when the request is anonymous, forged, expired or malformed
     */
    Admission admit(ApiRequest request) throws IOException;
}
