package dev.ringspec.conformance.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML with an indent, and without the characters that XML has no way to write: an agent may send any. */
public final class XmlText {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;
    private boolean flat;

    public XmlText() {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    public void start(String element) {
        guarded(() -> {
            newLine();
            xml.writeStartElement(element);
        });
        depth++;
        flat = true;
    }

    public void attribute(String name, Object value) {
        guarded(() -> xml.writeAttribute(name, legal(String.valueOf(value))));
    }

    public void text(String content) {
        guarded(() -> xml.writeCharacters(legal(content)));
    }

    public void end() {
        depth--;
        guarded(() -> {
            if (!flat) {
                newLine();
            }
            xml.writeEndElement();
        });
        flat = false;
    }

    /** An element with nothing but attributes, name and value in turn. */
    public void empty(String element, String... attributes) {
        start(element);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        end();
    }

    public String finished() {
        guarded(xml::close);
        return text + "\n";
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String legal(String text) {
        return text.codePoints()
                .filter(XmlText::isLegal)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == '\n' || c == '\t' || (c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF);
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void guarded(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** A string takes whatever is written to it. */
    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException(e);
    }
}
