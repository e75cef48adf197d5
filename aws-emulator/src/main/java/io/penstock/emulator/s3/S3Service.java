package io.penstock.emulator.s3;

import io.penstock.emulator.fault.S3Faults;
import io.penstock.emulator.http.ApiRequest;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.http.RefusedException;
import io.penstock.emulator.http.Service;
import io.penstock.emulator.record.RecordedRequest;
import io.penstock.emulator.record.RequestLog;
import io.penstock.emulator.store.ObjectStore;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** S3 over an object store. It accepts every request, so it must be the last service to be asked. */
public final class S3Service implements Service {
    private static final Logger log = LoggerFactory.getLogger(S3Service.class);

    private final ObjectStore store;
    private final Account account;
    private final Routes routes;
    private final S3Faults faults;
    private final RequestLog requests;

    public S3Service(ObjectStore store, String accountId, String region, S3Faults faults, RequestLog requests) {
        this.store = store;
        this.account = new Account(accountId, region);
        this.routes = new Routes(account, faults);
        this.faults = faults;
        this.requests = requests;
    }

    @Override
    public boolean accepts(ApiRequest request) {
        return true;
    }

    @Override
    public void handle(ApiRequest http, ApiResponse response) throws IOException {
        try {
            S3Request request = new S3Request(http, ObjectAddress.of(http), store);
            Route route = routes.find(request);
            record(request, route);
            checkFaults();
            checkOwner(request);
            Payer.check(request, response);
            if (faults.takeLoss(route.name())) {
                response.lose();
            }
            route.operation().run(request, response);
        } catch (S3Exception e) {
            log.debug("Error [code={} method={} path={}]", e.code(), http.method(), http.rawPath());
            ErrorDocument.send(http, response, e);
        }
    }

    @Override
    public void refuse(ApiRequest request, ApiResponse response, RefusedException refusal) throws IOException {
        ErrorDocument.send(request, response, ErrorDocument.of(request, refusal));
    }

    private void record(S3Request request, Route route) {
        String operation = request.isHead() ? route.name().replaceFirst("^Get", "Head") : route.name();
        requests.add(new RecordedRequest(request.http().accessKeyId(), "s3", operation, request.resource()));
    }

    private void checkFaults() {
        if (faults.takeThrottle()) {
            throw S3Error.SLOW_DOWN.exception();
        }
        if (faults.takeFailure()) {
            throw S3Error.INTERNAL_ERROR.exception();
        }
    }

    private void checkOwner(S3Request request) {
        String expected = request.headerOrQuery("x-amz-expected-bucket-owner").orElse(account.id());
        if (!expected.equals(account.id())) {
            throw S3Error.ACCESS_DENIED.exception();
        }
    }
}
