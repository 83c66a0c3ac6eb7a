package studio.meridian.safe;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;

import java.util.Locale;
import java.util.regex.Pattern;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * A StAX reader whose errors are {@link FailureException}s that name file, line and column. A
 * document type that only points elsewhere (as in TMX) is passed over and never loaded; one with
 * declarations of its own is refused. Made by {@link SafeXml}.
 */
public final class SafeXmlReader extends StreamReaderDelegate {
    // The JDK skips the declarations and keeps of them hardly more than this end.
    private static final Pattern INTERNAL_SUBSET = Pattern.compile("\\]\\s*>\\s*$");
    private static final String JDK_PREFIX = "Message: ";

    private final String file;
    private boolean inProlog = true;

    SafeXmlReader(XMLStreamReader reader, String file) {
        super(reader);
        this.file = file;
    }

    /** The next event, as {@link XMLStreamReader#next()}. */
    @Override
    public int next() {
        int event;
        try {
            event = super.next();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        if (event == XMLStreamConstants.START_ELEMENT) inProlog = false;
        if (event == XMLStreamConstants.DTD && declares(getText())) throw declarations();
        return event;
    }

    /** Whether another event follows. */
    @Override
    public boolean hasNext() {
        try {
            return super.hasNext();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** The next start or end tag; only white space, comments and instructions may stand between. */
    @Override
    public int nextTag() {
        int event = next();
        while (event == XMLStreamConstants.SPACE
                || event == XMLStreamConstants.COMMENT
                || event == XMLStreamConstants.PROCESSING_INSTRUCTION
                || event == XMLStreamConstants.DTD
                || (event == XMLStreamConstants.CHARACTERS && isWhiteSpace())) {
            event = next();
        }
        if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            throw malformed(file, getLocation(), "a tag was expected here");
        }
        return event;
    }

    /** All text up to the end tag; elements in between are an error. */
    @Override
    public String getElementText() {
        try {
            return super.getElementText();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** Passes over the rest of the element whose start tag was just read. */
    public void skipElement() {
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            else if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }

    private static boolean declares(String documentType) {
        return INTERNAL_SUBSET.matcher(documentType).find();
    }

    private FailureException declarations() {
        return new FailureException(
                new SafeFailure.Declarations(file, line(getLocation()), column(getLocation())));
    }

    private FailureException failure(XMLStreamException cause) {
        // Declarations with a ']' inside end too early for the JDK, which calls the rest malformed.
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (inProlog && said.contains("document type declaration")) {
            Location at = cause.getLocation();
            return new FailureException(
                    new SafeFailure.Declarations(file, line(at), column(at)), cause);
        }
        return malformed(file, cause);
    }

    static FailureException malformed(String file, XMLStreamException cause) {
        Location at = cause.getLocation();
        return new FailureException(
                new SafeFailure.Malformed("XML", file, line(at), column(at), words(cause)), cause);
    }

    private static FailureException malformed(String file, Location at, String detail) {
        return new FailureException(
                new SafeFailure.Malformed("XML", file, line(at), column(at), detail));
    }

    private static String words(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int start = message.indexOf(JDK_PREFIX);
        return start < 0 ? message : message.substring(start + JDK_PREFIX.length());
    }

    private static int line(@Nullable Location at) {
        return at == null ? 1 : Math.max(1, at.getLineNumber());
    }

    private static int column(@Nullable Location at) {
        return at == null ? 1 : Math.max(1, at.getColumnNumber());
    }
}
