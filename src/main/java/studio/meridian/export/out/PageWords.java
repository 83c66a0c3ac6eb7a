package studio.meridian.export.out;

import studio.meridian.content.HtmlWords;
import studio.meridian.messages.Messages;
import studio.meridian.model.LocaleTag;

import java.util.List;
import java.util.Map;

/**
 * The few words that exported pages add to a text, in the language of the page, else in English.
 * They are those of the published site.
 */
public final class PageWords {
    private static final String BUNDLE = "studio.meridian.platform.site.words";
    private static final List<String> KEYS =
            List.of(
                    "skip",
                    "languages",
                    "topics",
                    "topic",
                    "by",
                    "translated-by",
                    "credit",
                    "credit.outlet-author",
                    "credit.outlet",
                    "credit.original-author",
                    "credit.licence",
                    "missing",
                    "missing.text",
                    "missing.home",
                    "empty",
                    "older",
                    "newer",
                    "draft");

    private final Messages messages;

    public PageWords(LocaleTag locale) {
        this.messages = Messages.of(BUNDLE, locale.toLocale());
    }

    /** Names of the words on a page. */
    public static List<String> keys() {
        return KEYS;
    }

    public String get(String key) {
        return messages.get(key);
    }

    public String get(String key, Map<String, String> arguments) {
        return messages.get(key, arguments);
    }

    /** The words inside an article. */
    public HtmlWords html() {
        return new HtmlWords(
                messages.get("footnotes"),
                messages.get("footnote.back", "number", "{number}"),
                messages.get("task.done"),
                messages.get("task.open"));
    }
}
