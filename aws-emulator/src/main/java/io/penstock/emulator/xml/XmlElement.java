package io.penstock.emulator.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An element of a document that a client sent. Namespaces are not looked at, as AWS does not look at them. */
public final class XmlElement {
    private final Element element;

    private XmlElement(Element element) {
        this.element = element;
    }

    /**
     * Parses a document and returns its root, or empty where it is not well-formed.
     *
     * <p>Clients write control characters of object keys as character references, which only XML 1.1 allows; but
     * 1.1 also turns some characters of keys into line breaks, so it is only the second try.
     */
    public static Optional<XmlElement> parse(byte[] document) {
        Optional<XmlElement> root = tryParse(document);
        if (root.isPresent()) {
            return root;
        }
        String text = new String(document, StandardCharsets.UTF_8).replaceFirst("^\\s*<\\?xml[^>]*\\?>", "");
        return tryParse(("<?xml version=\"1.1\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
    }

    public String name() {
        return localName(element);
    }

    public List<XmlElement> children(String name) {
        List<XmlElement> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && localName(child).equals(name)) {
                children.add(new XmlElement(child));
            }
        }
        return children;
    }

    public Optional<XmlElement> child(String name) {
        return children(name).stream().findFirst();
    }

    /** The text of a child, or empty where there is no such child. */
    public Optional<String> text(String name) {
        return child(name).map(c -> c.element.getTextContent());
    }

    private static Optional<XmlElement> tryParse(byte[] document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(new XmlElement(
                    builder.parse(new ByteArrayInputStream(document)).getDocumentElement()));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java runtime has no XML parser", e);
        }
    }

    private static String localName(Node node) {
        String name = node.getNodeName();
        return name.substring(name.indexOf(':') + 1);
    }
}
