package studio.meridian.safe;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.owasp.html.PolicyFactory;

/**
 * HTML of an article reduced to what can do no harm. The OWASP sanitizer decides; jsoup then writes
 * the result in one canonical spelling, and the whole is repeated until nothing changes, because
 * markup that changes when read again is how mutation XSS works.
 */
public final class SafeHtml {
    private static final int ROUNDS = 4;
    private static final PolicyFactory ARTICLE = ArticlePolicy.create();

    private SafeHtml() {}

    /**
     * The harmless part of a fragment. Idempotent. Elements that are not allowed go, their text
     * stays, except for scripts and styles. Anything that does not settle comes back as plain text.
     */
    public static String article(String html) {
        String clean = pass(html);
        for (int round = 1; round < ROUNDS; round++) {
            String again = pass(clean);
            if (again.equals(clean)) return clean;
            clean = again;
        }
        return new Element("p").text(Jsoup.parseBodyFragment(clean).text()).html();
    }

    private static String pass(String html) {
        return canonical(ARTICLE.sanitize(html));
    }

    private static String canonical(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.body().nodeStream(Comment.class).toList().forEach(Node::remove);
        for (Element element : document.body().getAllElements()) {
            element.attributes().forEach(value -> value.setValue(plain(value.getValue())));
        }
        return document.body().html();
    }

    /**
     * Takes back what the sanitizer does to attributes for template engines and old browsers, which
     * would otherwise grow with every pass. For the same reason its comments in text go.
     */
    private static String plain(String value) {
        return value.strip().replaceAll("\\{\u200b(?=\\{)", "{");
    }
}
