package io.penstock.config.eval;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Methods that digest or encode text and bytes. Bytes are lists of numbers. */
final class EncodingMethods implements ListedTable {
    private static final MethodList METHODS =
            MethodList.of("md5 sha256 digest/1 getBytes/1 bytes encodeBase64 encodeBase64Url encodeHex decodeBase64 "
                    + "decodeBase64Url decodeHex");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof CharSequence || receiver instanceof Collection<?>;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        return switch (call.name()) {
            case "md5" -> digest(call, "MD5");
            case "sha256" -> digest(call, "SHA-256");
            case "digest" -> digest(call, call.text(0));
            case "getBytes" -> ByteList.of(content(call, Charset.forName(call.text(0, "UTF-8"))));
            case "encodeBase64" -> Base64.getEncoder().encodeToString(content(call));
            case "encodeBase64Url" -> Base64.getUrlEncoder().withoutPadding().encodeToString(content(call));
            case "encodeHex" -> HexFormat.of().formatHex(content(call));
            case "decodeBase64" -> ByteList.of(Base64.getMimeDecoder().decode(text(call)));
            case "decodeBase64Url" -> ByteList.of(Base64.getUrlDecoder().decode(text(call)));
            case "decodeHex" -> ByteList.of(HexFormat.of().parseHex(text(call)));
            default -> UNKNOWN;
        };
    }

    @Override
    public @Nullable Object property(Invocation read) {
        return read.name().equals("bytes") && read.receiver() instanceof CharSequence
                ? ByteList.of(content(read))
                : UNKNOWN;
    }

    private static String text(Invocation call) {
        return TextForm.of(call.receiver());
    }

    private static String digest(Invocation call, String algorithm) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content(call)));
        } catch (NoSuchAlgorithmException e) {
            throw EvaluationException.failed("there is no digest '" + algorithm + "'; use MD5, SHA-1, SHA-256");
        }
    }

    private static byte[] content(Invocation call) {
        return content(call, StandardCharsets.UTF_8);
    }

    private static byte[] content(Invocation call, Charset charset) {
        return call.receiver() instanceof Collection<?> bytes
                ? ByteList.toArray(bytes, call.name())
                : text(call).getBytes(charset);
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
