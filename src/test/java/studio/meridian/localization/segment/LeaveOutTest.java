package studio.meridian.localization.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Leaving blocks out harms no other block, whatever stands beside it. */
class LeaveOutTest {
    @Test
    void what_is_translated_stands_in_blocks_of_the_same_kind_as_before() {
        long seed = System.nanoTime();
        System.out.println("LeaveOutTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String markdown = RandomMarkdown.document(random);
            // Pipes in a text right behind a table would be read as one more row.
            if (!markdown.contains("|") && random.nextBoolean())
                markdown = markdown.replace("\n\n", "\n");
            check(markdown, random, "seed " + seed + " no " + i);
        }
    }

    private static void check(String markdown, Random random, String name) {
        SegmentedText before = MarkdownSegmenter.segment(markdown, RoundTrip.EN);
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < before.segments().size(); i++) {
            boolean translated = random.nextInt(3) == 0;
            targets.add(translated ? "Target number " + i + " here!" : "");
        }
        String rendered = before.skeleton().render(targets, RoundTrip.EN, Untranslated.LEAVE_OUT);
        String context = name + ":\n" + markdown + "\n->\n" + rendered;
        Map<String, Segment> after = new HashMap<>();
        for (Segment segment : MarkdownSegmenter.segment(rendered, RoundTrip.EN).segments()) {
            after.put(segment.text(), segment);
        }
        Map<Integer, Integer> blocks = new HashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).isEmpty()) continue;
            Segment was = before.segments().get(i);
            Segment is = after.get(targets.get(i));
            assertThat(is).as(context).isNotNull();
            assertThat(is.path()).as(context).isEqualTo(was.path());
            assertThat(blocks.putIfAbsent(is.block(), was.block()))
                    .as(context)
                    .isIn(null, was.block());
        }
    }

    @Test
    void nothing_translated_leaves_no_text_but_footnotes() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String markdown = RandomMarkdown.document(random);
            SegmentedText text = MarkdownSegmenter.segment(markdown, RoundTrip.EN);
            List<String> none = text.texts().stream().map(_ -> "").toList();
            String rendered = text.skeleton().render(none, RoundTrip.EN, Untranslated.LEAVE_OUT);
            assertThat(RoundTrip.sentences("en", rendered)).as(markdown).isEmpty();
        }
    }
}
