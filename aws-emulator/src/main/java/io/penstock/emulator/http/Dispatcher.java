package io.penstock.emulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes each request past the gate to its service. */
final class Dispatcher implements HttpHandler {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final RequestGate gate;
    private final List<Service> services;

    Dispatcher(RequestGate gate, List<Service> services) {
        this.gate = gate;
        this.services = List.copyOf(services);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange, new ApiResponse(exchange));
        }
    }

    private void answer(HttpExchange exchange, ApiResponse response) throws IOException {
        String id = UUID.randomUUID().toString();
        response.header("x-amz-request-id", id).header("x-amzn-RequestId", id);
        ApiRequest request;
        try {
            request = ApiRequest.of(exchange);
        } catch (IllegalArgumentException e) {
            log.debug("Unreadable request [uri={}]", exchange.getRequestURI(), e);
            response.send(400);
            return;
        }
        try {
            dispatch(request, response);
        } catch (RuntimeException e) {
            log.warn("Request failed [method={} uri={}]", request.method(), request.rawPath(), e);
            if (!response.started()) {
                response.send(500);
            }
        }
    }

    private void dispatch(ApiRequest request, ApiResponse response) throws IOException {
        Optional<Service> service =
                services.stream().filter(s -> s.accepts(request)).findFirst();
        if (service.isEmpty()) {
            response.send(404);
            return;
        }
        try {
            service.get().handle(request.admitted(gate.admit(request)), response);
        } catch (RefusedException e) {
            log.debug("Refused [reason={} method={} path={}]", e.reason(), request.method(), request.rawPath());
            if (!response.started()) {
                service.get().refuse(request, response, e);
            }
        }
    }
}
