package studio.meridian.safe;

import studio.meridian.messages.FailureException;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * The only way to read XML from outside: streaming, without entities of the document, without any
 * access to files or the network. Follows the OWASP XXE prevention sheet and the limits of {@code
 * java.xml}.
 */
public final class SafeXml {
    private static final int DEPTH = 200;
    private static final int ATTRIBUTES = 200;
    private static final int NAME = 1000;

    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /**
     * Opens a document. Its encoding is found as XML 1.0 appendix F says.
     *
     * @param file the name shown in failures
     * @throws FailureException with a {@link SafeFailure} when it does not begin as XML
     */
    public static SafeXmlReader reader(InputStream in, String file) {
        try {
            return new SafeXmlReader(FACTORY.createXMLStreamReader(file, in), file);
        } catch (XMLStreamException e) {
            throw SafeXmlReader.malformed(file, e);
        }
    }

    private static XMLInputFactory factory() {
        // The JDK's own: another one on the class path need not know these limits.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", DEPTH);
        factory.setProperty("jdk.xml.elementAttributeLimit", ATTRIBUTES);
        factory.setProperty("jdk.xml.maxXMLNameLimit", NAME);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity refused: " + systemId);
        });
        return factory;
    }
}
