package studio.meridian.platform.site.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import studio.meridian.platform.site.Reader;
import studio.meridian.platform.site.SampleSite;
import studio.meridian.platform.site.TestSite;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

class SitemapTest {
    private static final String MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    @Test
    void the_sitemap_names_every_page_that_counts_in_all_its_languages() throws Exception {
        TestSite site = SampleSite.atAddress();
        Set<String> named = new HashSet<>();
        NodeList urls = root(site).getElementsByTagNameNS(MAP, "url");
        for (int i = 0; i < urls.getLength(); i++) {
            Element url = (Element) urls.item(i);
            String address = text(url, "loc");
            assertThat(named.add(address)).as(address).isTrue();
            assertThat(OffsetDateTime.parse(text(url, "lastmod"))).isNotNull();
            String path = path(address);
            Map<String, String> inPage = Reader.alternates(site.page(path));
            inPage.remove("x-default");
            assertThat(languages(url)).as(path).isEqualTo(inPage);
        }
        // Homes and posts; lists of titles are ways to them.
        long posts =
                site.pages().stream()
                        .filter(page -> page.endsWith("/index.html") && !page.contains("/tags/"))
                        .count();
        assertThat(named).hasSize((int) posts);
        assertThat(site.text("robots.txt"))
                .contains("Sitemap: " + TestSite.ADDRESS + "/sitemap.xml");
    }

    private static String path(String address) {
        String path = address.substring(TestSite.ADDRESS.length() + 1);
        return java.net.URLDecoder.decode(path, StandardCharsets.UTF_8);
    }

    private static Map<String, String> languages(Element url) {
        Map<String, String> found = new HashMap<>();
        NodeList links = url.getElementsByTagNameNS(XHTML, "link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            found.put(link.getAttribute("hreflang"), link.getAttribute("href"));
        }
        return found;
    }

    private static String text(Element url, String name) {
        return url.getElementsByTagNameNS(MAP, name).item(0).getTextContent();
    }

    private static Element root(TestSite site) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        byte[] xml = site.text("sitemap.xml").getBytes(StandardCharsets.UTF_8);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }
}
