package studio.meridian.platform.site.markup;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;

import studio.meridian.content.HtmlWords;
import studio.meridian.messages.Messages;
import studio.meridian.model.LocaleTag;

import java.util.HashMap;
import java.util.Map;

/**
 * The words that pages of one language say by themselves. A language without a bundle is served in
 * English, and its pages mark those words as English.
 */
public final class Words {
    private static final String BUNDLE = "studio.meridian.platform.site.words";
    private static final char FIRST_MARK = '\ue000';

    private final LocaleTag page;
    private final LocaleTag language;
    private final Messages messages;

    private Words(LocaleTag page, LocaleTag language, Messages messages) {
        this.page = page;
        this.language = language;
        this.messages = messages;
    }

    /** The words for pages of a language. */
    public static Words of(LocaleTag page) {
        Messages messages = Messages.of(BUNDLE, page.toLocale());
        LocaleTag language = LocaleTag.of(messages.get("language"));
        boolean own = language.language().equals(page.language());
        // English words in a page of a third language count and date in English, too.
        return own
                ? new Words(page, language, messages)
                : new Words(page, language, Messages.of(BUNDLE, language.toLocale()));
    }

    /** A text. */
    public String get(String key) {
        return messages.get(key);
    }

    /** A text with one argument. */
    public String get(String key, String name, Object value) {
        return messages.get(key, name, value);
    }

    /** A text as markup, with arguments that are markup already. */
    public String markup(String key, Map<String, String> arguments) {
        Map<String, String> marks = new HashMap<>();
        Map<String, String> values = new HashMap<>();
        arguments.forEach((name, value) -> {
            String mark = String.valueOf((char) (FIRST_MARK + marks.size()));
            marks.put(name, mark);
            values.put(mark, value);
        });
        // In one go, because an argument may hold such characters itself.
        StringBuilder out = new StringBuilder();
        Markup.escaped(messages.get(key, marks))
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(c -> out.append(values.getOrDefault(c, c)));
        return out.toString();
    }

    /** What {@code lang} must say where these words stand; empty when the page says it already. */
    public String lang() {
        return isForeign() ? language.tag() : "";
    }

    /** What {@code dir} must say where these words stand; empty when the page says it already. */
    public String dir() {
        if (language.isRightToLeft() == page.isRightToLeft()) return "";
        return language.isRightToLeft() ? "rtl" : "ltr";
    }

    /** The words that the Markdown renderer adds. */
    public HtmlWords html() {
        return new HtmlWords(
                get("footnotes"),
                get("footnote.back", "number", "{number}"),
                get("task.done"),
                get("task.open"));
    }

    /** The name of a language in that language, as it stands in a list. */
    public static String name(LocaleTag locale) {
        ULocale own = ULocale.forLanguageTag(locale.tag());
        return LocaleDisplayNames.getInstance(
                        own,
                        DisplayContext.DIALECT_NAMES,
                        DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
                .localeDisplayName(own);
    }

    private boolean isForeign() {
        return !language.language().equals(page.language())
                || !language.script().equals(page.script());
    }
}
