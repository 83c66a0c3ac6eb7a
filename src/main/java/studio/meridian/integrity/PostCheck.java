package studio.meridian.integrity;

import studio.meridian.content.MediaRef;
import studio.meridian.content.MediaRefs;
import studio.meridian.integrity.Finding.Rule;
import studio.meridian.model.Media;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads a variant as its reader will and tells what is missing. */
public final class PostCheck {
    private final Predicate<String> hasMedia;

    /**
     * @param hasMedia whether the workspace holds the file with that SHA-256
     */
    public PostCheck(Predicate<String> hasMedia) {
        this.hasMedia = hasMedia;
    }

    /**
     * Everything found in one variant, in reading order.
     *
     * @param units its translation units, empty when it is written freely
     */
    public List<Finding> check(Post post, Variant variant, List<TranslationUnit> units) {
        return check(post, variant, variant.text(), units);
    }

    /**
     * As {@link #check(Post, Variant, List)}.
     *
     * @param text the words, as they may not be saved yet
     */
    public List<Finding> check(
            Post post, Variant variant, VariantText text, List<TranslationUnit> units) {
        List<Finding> findings = new ArrayList<>();
        boolean article = post.kind() == PostKind.ARTICLE;
        if (article && text.title().isBlank()) add(findings, variant, Rule.NO_TITLE, "");
        if (article && text.summary().isBlank()) add(findings, variant, Rule.NO_SUMMARY, "");
        if (text.body().isBlank()) add(findings, variant, Rule.NO_TEXT, "");
        for (MediaRef ref : MediaRefs.of(text.body())) media(findings, variant, ref);
        for (TranslationUnit unit : units) {
            if (unit.isStale()) add(findings, variant, Rule.STALE, unit.source());
            else if (!unit.isDone()) add(findings, variant, Rule.UNTRANSLATED, unit.source());
        }
        return findings;
    }

    private void media(List<Finding> findings, Variant variant, MediaRef ref) {
        if (ref.alt().isBlank()) add(findings, variant, Rule.NO_ALT_TEXT, ref.destination());
        if (!ref.destination().startsWith(Media.SCHEME)) return;
        String sha = ref.destination().substring(Media.SCHEME.length());
        if (!hasMedia.test(sha)) add(findings, variant, Rule.MEDIA_MISSING, ref.alt());
    }

    private static void add(List<Finding> findings, Variant variant, Rule rule, String subject) {
        findings.add(new Finding(rule, variant.locale(), subject));
    }
}
