package io.penstock.emulator.batch;

import io.penstock.emulator.json.JsonReply;
import io.penstock.emulator.json.SdkJsonReader;
import io.penstock.emulator.json.SdkJsonWriter;
import java.util.List;
import software.amazon.awssdk.services.batch.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.batch.model.TagResourceRequest;

/** Lists, adds and removes tags; these operations differ by method and name their resource in the path. */
final class TagOperations {

    private final TagStore tags;

    TagOperations(TagStore tags) {
        this.tags = tags;
    }

    JsonReply call(String method, String arn, List<String> tagKeys, byte[] body) {
        switch (method) {
            case "GET" -> {
                return JsonReply.ok(SdkJsonWriter.write(ListTagsForResourceResponse.builder()
                        .tags(tags.require(arn))
                        .build()));
            }
            case "POST" -> {
                TagResourceRequest request =
                        (TagResourceRequest) SdkJsonReader.read(body, TagResourceRequest.builder());
                tags.add(arn, request.tags());
            }
            case "DELETE" -> tags.remove(arn, tagKeys);
            default -> throw BatchErrorException.unknownOperation();
        }
        return JsonReply.ok("{}");
    }
}
