package io.penstock.emulator.xml;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes one XML document. Control characters, which XML 1.0 cannot hold, become character references all the same:
 * that is what S3 sends to a client that did not ask for {@code encoding-type=url}.
 */
public final class XmlWriter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    private XmlWriter() {}

    /** Begins a document; an empty namespace means none. */
    public static XmlWriter document(String root, String namespace) {
        XmlWriter writer = new XmlWriter();
        String attribute = namespace.isEmpty() ? "" : " xmlns=\"" + namespace + "\"";
        writer.out.append('<').append(root).append(attribute).append('>');
        writer.open.push(root);
        return writer;
    }

    public XmlWriter open(String name) {
        return openWith(name, "");
    }

    /** Opens an element with attributes, given as they stand in the tag. */
    public XmlWriter openWith(String name, String attributes) {
        out.append('<').append(name).append(attributes.isEmpty() ? "" : " ").append(attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    public XmlWriter close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    public XmlWriter element(String name, String text) {
        open(name);
        text(text);
        return close();
    }

    public XmlWriter element(String name, long number) {
        return element(name, Long.toString(number));
    }

    public XmlWriter element(String name, boolean value) {
        return element(name, Boolean.toString(value));
    }

    public XmlWriter element(String name, Instant time) {
        return element(name, TIME.format(time));
    }

    /** Closes what is still open and returns the document. */
    public byte[] toBytes() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    public XmlWriter text(String text) {
        text.chars().forEach(this::append);
        return this;
    }

    private void append(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            default -> {
                if ((c < ' ' && c != '\t') || c == 0x7f || c == 0xfffe || c == 0xffff) {
                    out.append("&#x").append(Integer.toHexString(c)).append(';');
                } else {
                    out.append((char) c);
                }
            }
        }
    }
}
