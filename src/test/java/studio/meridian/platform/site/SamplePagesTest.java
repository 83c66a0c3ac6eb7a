package studio.meridian.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import nu.validator.validation.SimpleDocumentValidator;

import org.jsoup.nodes.Attribute;
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
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            // The validator judges the policy of a page by where the page lies, and knows http
            // only.
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

    @Test
    void every_link_and_every_picture_leads_somewhere() {
        int followed = 0;
        for (TestSite site : List.of(SampleSite.atAddress(), SampleSite.onDisk())) {
            for (String page : site.pages()) {
                for (String link : Reader.links(site, page)) {
                    assertThat(site.open().resolve(link)).as("from %s", page).isRegularFile();
                    followed++;
                }
            }
        }
        assertThat(followed).isGreaterThan(3000);
    }

    @Test
    void links_inside_a_page_lead_to_one_place() {
        for (String page : SampleSite.atAddress().pages()) {
            Document document = SampleSite.atAddress().page(folder(page));
            for (Element link : document.select("a[href^=#]")) {
                String id = URLDecoder.decode(link.attr("href").substring(1), UTF_8);
                assertThat(document.getElementsByAttributeValue("id", id)).as(page).hasSize(1);
            }
        }
    }

    @Test
    void languages_name_each_other() {
        TestSite site = SampleSite.atAddress();
        Map<String, Map<String, String>> alternates = new HashMap<>();
        for (String page : site.pages()) {
            Map<String, String> found = Reader.alternates(site.page(folder(page)));
            if (!page.equals("index.html")) alternates.put(Reader.address(folder(page)), found);
        }
        long several = alternates.values().stream().filter(found -> found.size() > 2).count();
        assertThat(several).isGreaterThan(60);
        alternates.forEach((address, found) -> {
            if (found.isEmpty()) return;
            assertThat(found).as(address).containsValue(address).containsKey("x-default");
            found.forEach((language, other) ->
                    assertThat(alternates.get(other))
                            .as("%s to %s", address, other)
                            .isEqualTo(found));
        });
    }

    @Test
    void each_page_says_its_language_and_direction() {
        TestSite site = SampleSite.atAddress();
        for (String language : List.of("en", "ar", "zh-Hans", "ja", "hi", "es")) {
            for (String page : site.pages()) {
                if (!page.startsWith(language + "/")) continue;
                Element html = site.page(folder(page)).expectFirst("html");
                assertThat(html.attr("lang")).isEqualTo(language);
                assertThat(html.attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
            }
        }
        assertThat(site.page("ar/").expectFirst(".skip").text()).isNotEqualTo("Skip to the text");
        assertThat(site.page("ja/").expectFirst("h1").text()).isEqualTo("潮と湯気");
        assertThat(site.page("zh-Hans/").select("nav.languages li")).hasSize(6);
    }

    @Test
    void no_page_runs_or_fetches_anything_from_elsewhere() {
        TestSite site = SampleSite.atAddress();
        for (String page : site.pages()) {
            Document document = site.page(folder(page));
            assertThat(document.select("script:not([type=application/ld+json])")).isEmpty();
            assertThat(document.select("iframe, object, embed, form, base, style")).isEmpty();
            for (Element one : document.select("[src]"))
                assertThat(one.attr("src")).as(page).doesNotContain("//");
            for (Element one : document.select("link[rel=stylesheet], link[rel=icon]"))
                assertThat(one.attr("href").replace(TestSite.ADDRESS, "")).doesNotContain("//");
            for (Element element : document.getAllElements())
                for (Attribute attribute : element.attributes())
                    assertThat(attribute.getKey()).as(page).doesNotStartWith("on");
        }
        assertThat(site.text("assets/site.css")).doesNotContain("@import").doesNotContain("url(");
    }

    @Test
    void every_page_has_one_heading_and_every_picture_its_words() {
        TestSite site = SampleSite.atAddress();
        int pictures = 0;
        for (String page : site.pages()) {
            Document document = site.page(folder(page));
            assertThat(document.select("h1")).as(page).hasSize(1);
            assertThat(document.select("main")).as(page).hasSize(1);
            assertThat(document.title()).as(page).isNotBlank();
            for (Element picture : document.select(".prose img")) {
                assertThat(picture.attr("alt")).as(page).isNotBlank();
                assertThat(picture.attr("srcset")).as(page).contains("480w");
                pictures++;
            }
        }
        assertThat(pictures).isGreaterThan(20);
    }

    @Test
    void the_style_is_valid_and_dark_by_the_readers_wish() throws Exception {
        Complaints complaints = new Complaints();
        SimpleDocumentValidator validator = validator(complaints);
        validator.setAllowCss(true);
        validator.checkCssFile(
                SampleSite.onDisk().open().resolve("assets/site.css").toFile(), true);
        // Newer than the validator's grammar of CSS; browsers that do not know them leave them out.
        complaints.found.removeIf(one ->
                one.matches("(?s).*(text-wrap|auto-phrase|text-size-adjust|accent-color).*"));
        assertThat(complaints.found).isEmpty();
        assertThat(SampleSite.onDisk().text("assets/site.css"))
                .contains("prefers-color-scheme: dark")
                .contains("prefers-reduced-motion");
    }

    private static String folder(String page) {
        return page.endsWith("index.html") ? page.substring(0, page.length() - 10) : page;
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
