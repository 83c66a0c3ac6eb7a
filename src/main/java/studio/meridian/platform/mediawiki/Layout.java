package studio.meridian.platform.mediawiki;

import studio.meridian.messages.Messages;
import studio.meridian.model.Credit;
import studio.meridian.model.LocaleTag;
import studio.meridian.platform.Done;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The whole text of a page: the post, what it is to be credited to, its language where the wiki has
 * another, and its categories.
 */
final class Layout {
    /** The pages of the built-in site have these words in many languages. */
    private static final String WORDS = "studio.meridian.platform.site.words";

    private Layout() {}

    /**
     * Wikitext as the wiki will keep it.
     *
     * @param facts what was found before
     * @param earlier steps that brought the pictures
     */
    static String text(Publication post, Map<String, String> facts, Map<String, Done> earlier) {
        List<String> parts = new ArrayList<>();
        String title = facts.getOrDefault(Preparing.TITLE, "");
        String prefix = facts.getOrDefault(Preparing.PREFIX, "");
        boolean named = Titles.same(title, prefix + post.title()) || post.title().isBlank();
        // A title the wiki cannot have, or that of a translation, is not lost.
        if (!named) parts.add(Wikitext.heading(1, Escape.text(post.title())));
        parts.add(body(post, facts, earlier));
        parts.add(credit(post));
        String source = facts.getOrDefault(Preparing.SOURCE, "");
        if (!source.isEmpty()) {
            String name = LocaleTag.of(post.sourceLocale()).ownName();
            parts.add("[[:%s|%s]]".formatted(source, Escape.text(name)));
        }
        parts.removeIf(String::isBlank);
        String text = String.join("\n\n", parts);
        LocaleTag locale = post.language();
        boolean foreign =
                !facts.getOrDefault(Preparing.CODE, "")
                        .equals(facts.getOrDefault(Preparing.CONTENT, ""));
        if (foreign) {
            String direction = locale.isRightToLeft() ? "rtl" : "ltr";
            text =
                    "<div lang=\"%s\" dir=\"%s\" class=\"mw-content-%s\">\n%s\n</div>"
                            .formatted(locale.tag(), direction, direction, text);
        }
        return Escape.kept(text + categories(post));
    }

    private static String body(
            Publication post, Map<String, String> facts, Map<String, Done> earlier) {
        Map<String, String> files = new HashMap<>();
        Map<String, MediaFile> media = new HashMap<>();
        for (int i = 0; i < post.media().size(); i++) {
            MediaFile file = post.media().get(i);
            Done there = earlier.get(PostSteps.media(i));
            media.put(file.sha256(), file);
            if (there != null) files.put(file.sha256(), there.remoteId());
        }
        boolean cites = facts.getOrDefault(Preparing.CITES, "no").equals("yes");
        return new Wikitext(files, media, cites).of(post.body());
    }

    /** Every wiki knows this name of the namespace beside its own. */
    private static String categories(Publication post) {
        Set<String> names = new LinkedHashSet<>();
        for (String tag : post.tags()) {
            String name = Titles.of(tag, "Category:".length());
            if (!name.isEmpty()) names.add("[[Category:" + name + "]]");
        }
        return names.isEmpty() ? "" : "\n\n" + String.join("\n", names);
    }

    /** Where the text comes from, as a last paragraph; nothing when there is nothing to credit. */
    private static String credit(Publication post) {
        Messages words = Messages.of(WORDS, post.language().toLocale());
        Credit credit = post.credit();
        List<String> sentences = new ArrayList<>();
        if (!post.translator().isBlank()) {
            String by = words.get("translated-by", Map.of("translator", post.translator()));
            sentences.add(by);
        }
        if (credit.namesOriginal()) {
            String outlet = credit.outlet().isBlank() ? credit.url() : credit.outlet();
            String key = credit.author().isBlank() ? "credit.outlet" : "credit.outlet-author";
            sentences.add(words.get(key, Map.of("outlet", outlet, "author", credit.author())));
        } else if (!credit.author().isBlank()) {
            sentences.add(words.get("credit.original-author", Map.of("author", credit.author())));
        }
        if (!credit.licence().isBlank()) {
            sentences.add(words.get("credit.licence", Map.of("licence", credit.licence())));
        }
        if (sentences.isEmpty()) return "";
        String text = Escape.line(Escape.text(String.join(" ", sentences)));
        String address = Styled.address(credit.url());
        if (address == null) return text;
        return text + " [" + address + " " + Escape.text(credit.url()) + "]";
    }
}
