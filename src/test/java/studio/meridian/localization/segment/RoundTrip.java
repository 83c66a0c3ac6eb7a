package studio.meridian.localization.segment;

import static org.assertj.core.api.Assertions.assertThat;

import studio.meridian.model.LocaleTag;

import java.util.Collections;
import java.util.List;

/** What must hold for every text that is taken apart and put together again. */
final class RoundTrip {
    static final LocaleTag EN = LocaleTag.of("en");
    static final LocaleTag JA = LocaleTag.of("ja");

    private RoundTrip() {}

    /** Same bytes with targets equal to the source, and with none; each segment is well cut. */
    static void holds(String markdown, String name) {
        SegmentedText text = MarkdownSegmenter.segment(markdown, EN);
        List<String> none = Collections.nCopies(text.segments().size(), "");
        for (LocaleTag target : List.of(EN, JA)) {
            assertThat(text.skeleton().render(text.texts(), target, Untranslated.KEEP_SOURCE))
                    .as(name)
                    .isEqualTo(markdown);
            assertThat(text.skeleton().render(none, target, Untranslated.KEEP_SOURCE))
                    .as(name)
                    .isEqualTo(markdown);
        }
        assertThat(text.segments())
                .as(name)
                .allSatisfy(segment ->
                        assertThat(segment.text())
                                .isEqualTo(segment.text().strip())
                                .isNotEmpty()
                                .doesNotContain("\r")
                                .doesNotContain("\n\n"));
    }

    /** Another text for every segment, and the same segments count when it is read again. */
    static void keepsItsShape(String markdown, String name) {
        SegmentedText text = MarkdownSegmenter.segment(markdown, EN);
        List<String> targets = text.texts().stream().map(RoundTrip::shout).toList();
        String rendered = text.skeleton().render(targets, EN, Untranslated.KEEP_SOURCE);
        SegmentedText again = MarkdownSegmenter.segment(rendered, EN);
        assertThat(again.segments().stream().map(Segment::path))
                .as("%s: %s -> %s", name, markdown, rendered)
                .isEqualTo(text.segments().stream().map(Segment::path).toList());
    }

    /** Doubles each vowel outside of markup, addresses and entities. */
    static String shout(String text) {
        boolean markup = text.matches("(?s).*[<>\\[\\]&`\\\\:@/#].*");
        return markup ? text : text.replaceAll("(?U)([aeiou])(?=\\w)", "$1$1");
    }

    static List<String> sentences(String locale, String markdown) {
        return MarkdownSegmenter.segment(markdown, LocaleTag.of(locale)).texts();
    }
}
