package studio.meridian.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import nu.validator.validation.SimpleDocumentValidator;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every page of the published sample, held against the validator and the rules of the house. */
class SamplePagesTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_page_is_valid(boolean address) throws Exception {
        TestSite site = address ? SampleSite.atAddress() : SampleSite.onDisk();
        Complaints complaints = new Complaints();
        SimpleDocumentValidator validator = validator(complaints);
        assertThat(site.pages()).hasSizeGreaterThan(80);
        for (String page : site.pages()) {
            complaints.page = page;
            InputSource source = new InputSource(new StringReader(site.text(page)));
            // The validator judges the policy of a page by where the page lies, and knows http only.
            source.setSystemId(URI.create(TestSite.ADDRESS + "/" + page).toASCIIString());
            validator.checkHtmlInputSource(source);
        }
        assertThat(complaints.found).isEmpty();
    }

    @Test
    void the_validator_can_complain() throws Exception {
        Complaints complaints = new Complaints();
        String page = "<!DOCTYPE html><html lang=en><title>x</title><p><img src=x.png></p>";
        validator(complaints).checkHtmlInputSource(new InputSource(new StringReader(page)));
        assertThat(complaints.found).hasSize(1).first().asString().contains("alt");
    }

    private static SimpleDocumentValidator validator(Complaints complaints) throws Exception {
        SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
        validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", complaints);
        validator.setUpValidatorAndParsers(complaints, false, false);
        return validator;
    }

    private static final class Complaints implements ErrorHandler {
        final List<String> found = new ArrayList<>();
        String page = "";

        private void note(SAXParseException e) {
            found.add(page + ":" + e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void warning(SAXParseException e) {
            note(e);
        }

        @Override
        public void error(SAXParseException e) {
            note(e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            note(e);
        }
    }
}
