package studio.meridian.platform.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import studio.meridian.platform.site.markup.Paths;

import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows the links of a page as a browser does. */
public final class Reader {
    private static final String ROOT = TestSite.ADDRESS + "/";

    private Reader() {}

    /** Where a page of the site lies, whatever the site's own idea of its address. */
    public static String address(String path) {
        return ROOT + Paths.encoded(path);
    }

    /** Files of the site that a page names in any way, as paths on the site. */
    public static List<String> links(TestSite site, String page) {
        Document document = site.page(page);
        List<String> links = new ArrayList<>();
        for (Element one : document.select("a[href], link[href]")) links.add(one.attr("href"));
        for (Element one : document.select("[src]")) links.add(one.attr("src"));
        for (Element one : document.select("[srcset]")) {
            for (String each : one.attr("srcset").split(",")) {
                String picture = each.strip();
                links.add(picture.substring(0, picture.indexOf(' ')));
            }
        }
        List<String> files = new ArrayList<>();
        for (String link : links) {
            String file = file(page, link);
            if (file != null) files.add(file);
        }
        return files;
    }

    private static String file(String page, String link) {
        // The page for missing addresses links from the root of the disk where there is no server.
        String from = link.startsWith("/") ? ROOT + link.substring(1) : link;
        URI target = URI.create(address(page)).resolve(from);
        String whole = target.getScheme() + "://" + target.getAuthority() + target.getRawPath();
        if (!whole.startsWith(ROOT)) return null;
        String path = URLDecoder.decode(whole.substring(ROOT.length()).replace("+", "%2B"), UTF_8);
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    /** The addresses of the page by language, as the head names them. */
    public static Map<String, String> alternates(Document page) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Element link : page.select("link[rel=alternate][hreflang]"))
            found.put(link.attr("hreflang"), link.attr("href"));
        return found;
    }
}
