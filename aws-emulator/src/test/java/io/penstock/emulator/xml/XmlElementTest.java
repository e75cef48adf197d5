package io.penstock.emulator.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlElementTest {
    @ParameterizedTest
    @ValueSource(strings = {"plain", "<&>\"'", "a\nb\r\tc", "\u0001\u001f\u007f", "\u0085\u2028 ü 漢 \uD83D\uDE00"})
    void readsBackWhatTheWriterWrote(String text) {
        byte[] document =
                XmlWriter.document("Root", "urn:x").element("Text", text).toBytes();

        XmlElement root = XmlElement.parse(document).orElseThrow();

        assertThat(root.name()).isEqualTo("Root");
        assertThat(root.text("Text")).contains(text);
    }

    @Test
    void refusesWhatIsNotWellFormedOrBringsItsOwnEntities() {
        assertThat(XmlElement.parse(bytes("<a><b></a>"))).isEmpty();
        assertThat(XmlElement.parse(bytes(""))).isEmpty();
        assertThat(XmlElement.parse(bytes("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>")))
                .isEmpty();
    }

    @Test
    void ignoresNamespaces() {
        XmlElement root = XmlElement.parse(bytes("<s:a xmlns:s='urn:y'><s:b>1</s:b><s:b>2</s:b></s:a>"))
                .orElseThrow();

        assertThat(root.children("b")).hasSize(2);
        assertThat(root.text("c")).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
