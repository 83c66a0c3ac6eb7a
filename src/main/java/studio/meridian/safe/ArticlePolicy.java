package studio.meridian.safe;

import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an article may contain: the elements that Markdown makes and a few near to them. */
final class ArticlePolicy {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}_:.-]{1,200}");
    private static final Pattern CLASS =
            Pattern.compile(
                    "language-[\\w+#.-]{1,40}|footnotes|footnote-ref|footnote-backref|table|task");
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern WORDS = Pattern.compile("(?s).{0,1000}");
    private static final Pattern SIZES = Pattern.compile("[\\w\\s(),.:<>=/*+-]{1,300}");
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]+");

    private ArticlePolicy() {}

    static PolicyFactory create() {
        HtmlPolicyBuilder policy = new HtmlPolicyBuilder();
        allowText(policy);
        allowLinks(policy);
        allowPictures(policy);
        allowTables(policy);
        return policy.toFactory();
    }

    private static void allowText(HtmlPolicyBuilder policy) {
        policy.allowElements(
                "p",
                "br",
                "hr",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "blockquote",
                "pre",
                "code",
                "em",
                "strong",
                "b",
                "i",
                "u",
                "s",
                "del",
                "ins",
                "sub",
                "sup",
                "mark",
                "small",
                "kbd",
                "samp",
                "var",
                "cite",
                "q",
                "abbr",
                "dfn",
                "ul",
                "ol",
                "li",
                "dl",
                "dt",
                "dd",
                "div",
                "span",
                "section",
                "figure",
                "figcaption",
                "ruby",
                "rt",
                "rp",
                "bdi",
                "bdo");
        policy.allowAttributes("dir").matching(false, "ltr", "rtl", "auto").globally();
        policy.allowAttributes("lang").matching(LANGUAGE).globally();
        policy.allowAttributes("id").matching(NAME).globally();
        policy.allowAttributes("class").matching(CLASS).globally();
        policy.allowAttributes("title").matching(WORDS).globally();
        policy.allowAttributes("aria-label").matching(WORDS).onElements("a", "input", "section");
        policy.allowAttributes("role")
                .matching(false, Set.of("doc-endnotes", "doc-backlink", "doc-noteref"))
                .onElements("section", "a");
        policy.allowAttributes("start").matching(NUMBER).onElements("ol");
        policy.allowElements("input");
        policy.allowAttributes("type").matching(false, "checkbox").onElements("input");
        policy.allowAttributes("disabled", "checked").onElements("input");
    }

    private static void allowLinks(HtmlPolicyBuilder policy) {
        policy.allowElements("a");
        policy.allowUrlProtocols("https", "http", "mailto", "tel", "data");
        policy.allowAttributes("href").matching(ArticlePolicy::isLink).onElements("a");
        policy.allowAttributes("hreflang").matching(LANGUAGE).onElements("a");
    }

    private static void allowPictures(HtmlPolicyBuilder policy) {
        policy.allowElements("img");
        policy.allowAttributes("src").matching(ArticlePolicy::isPicture).onElements("img");
        policy.allowAttributes("srcset").onElements("img");
        policy.allowAttributes("sizes").matching(SIZES).onElements("img");
        policy.allowAttributes("alt").onElements("img");
        policy.allowAttributes("width", "height").matching(NUMBER).onElements("img");
        policy.allowAttributes("loading").matching(false, "lazy", "eager").onElements("img");
        policy.allowAttributes("decoding").matching(false, "async").onElements("img");
    }

    private static void allowTables(HtmlPolicyBuilder policy) {
        policy.allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td");
        policy.allowAttributes("colspan", "rowspan").matching(NUMBER).onElements("th", "td");
        policy.allowAttributes("scope").matching(false, "row", "col").onElements("th");
        policy.allowStyling(CssSchema.withProperties(Set.of("text-align")));
    }

    private static boolean isLink(String url) {
        return !hasScheme(url, "data");
    }

    /** Over the wire only encrypted; inline only pictures that cannot hold a script. */
    private static boolean isPicture(String url) {
        if (hasScheme(url, "data")) return PICTURE.matcher(url).matches();
        return !hasScheme(url, "http") && !hasScheme(url, "mailto") && !hasScheme(url, "tel");
    }

    private static boolean hasScheme(String url, String scheme) {
        return url.strip().toLowerCase(Locale.ROOT).startsWith(scheme + ":");
    }
}
