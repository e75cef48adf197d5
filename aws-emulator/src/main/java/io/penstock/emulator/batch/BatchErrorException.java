package io.penstock.emulator.batch;

import io.penstock.emulator.json.JsonReply;
import java.util.UUID;

/** An error answer of Batch, with the status, type and text of AWS. */
final class BatchErrorException extends RuntimeException {

    private final int status;
    private final String type;

    private BatchErrorException(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    /** Says that the request is wrong. */
    static BatchErrorException client(String message) {
        return new BatchErrorException(400, "ClientException", message);
    }

    /** Says that the request is wrong, in the frame that Batch puts around what its own checks find. */
    static BatchErrorException invalid(String message) {
        return client("Error executing request, Exception : " + message + ", RequestId: " + UUID.randomUUID());
    }

    static BatchErrorException server(String message) {
        return new BatchErrorException(500, "ServerException", message);
    }

    static BatchErrorException throttled() {
        return new BatchErrorException(429, "TooManyRequestsException", "Too Many Requests");
    }

    static BatchErrorException unknownOperation() {
        return new BatchErrorException(
                403, "AccessDeniedException", "Unable to determine service/operation name to be authorized");
    }

    JsonReply toReply() {
        return JsonReply.error(status, type, String.valueOf(getMessage()));
    }
}
