package studio.meridian.platform.text;

import studio.meridian.localization.segment.sentence.Addresses;
import studio.meridian.localization.segment.sentence.Range;
import studio.meridian.platform.text.Span.Target;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what people write without any markup: addresses, mentions and tags, in every script. */
final class Marks {
    private static final int LONGEST_HANDLE = 253;

    /** Letters with their marks and joiners, digits, and pictures such as emoji. */
    private static final Pattern TAG =
            Pattern.compile(
                    "(?<![\\p{L}\\p{M}\\p{N}_&/#＃])[#＃]"
                            + "([\\p{L}\\p{N}\\p{So}_]"
                            + "[\\p{L}\\p{M}\\p{N}\\p{So}\\p{Sk}\\x{1F3FB}-\\x{1F3FF}_·・\\x{200C}\\x{200D}-]*)");

    private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\p{L}\\p{So}]");
    private static final Pattern TRAILING = Pattern.compile("[·・\\x{200C}\\x{200D}-]+$");

    private final String text;
    private final List<Span> spans;
    private final BitSet taken = new BitSet();

    private Marks(String text, List<Span> links, List<Range> verbatim) {
        this.text = text;
        this.spans = new ArrayList<>(links);
        links.forEach(link -> taken.set(link.start(), link.end()));
        verbatim.forEach(code -> taken.set(code.start(), code.end()));
    }

    /**
     * All marked stretches of a text in order.
     *
     * @param links those that are known already
     * @param verbatim code, where a mark is only a character
     * @param mentions how people are named there
     */
    static List<Span> add(String text, List<Span> links, List<Range> verbatim, Mentions mentions) {
        Marks marks = new Marks(text, links, verbatim);
        marks.addresses(mentions);
        marks.mentions(mentions);
        marks.tags();
        marks.spans.sort(Comparator.comparingInt(Span::start));
        return marks.spans;
    }

    private void addresses(Mentions mentions) {
        BitSet free = new BitSet();
        free.set(0, text.length());
        free.andNot(taken);
        for (Range range : Addresses.in(text, free)) {
            String written = range.of(text);
            String lower = written.toLowerCase(Locale.ROOT);
            String uri = Flow.uri(lower.startsWith("www.") ? "https://" + written : written);
            // What has a sign before it is somebody there.
            boolean somebody =
                    mentions == Mentions.ACCOUNTS && text.startsWith("@", range.start() - 1);
            if (uri != null) add(range.start(), range.end(), new Target.Link(uri));
            // No tag or mention begins within what only looks like an address.
            else if (!somebody) taken.set(range.start(), range.end());
        }
    }

    private void mentions(Mentions mentions) {
        Matcher matcher = mentions.pattern().matcher(text);
        while (matcher.find()) {
            String handle = matcher.group(1).toLowerCase(Locale.ROOT);
            if (handle.length() > LONGEST_HANDLE) continue;
            add(matcher.start(), matcher.end(), new Target.Mention(handle));
        }
    }

    private void tags() {
        Matcher matcher = TAG.matcher(text);
        while (matcher.find()) {
            String tag = TRAILING.matcher(matcher.group(1)).replaceFirst("");
            if (!MEANS_SOMETHING.matcher(tag).find() || !Target.Tag.isShort(tag)) continue;
            add(matcher.start(), matcher.start(1) + tag.length(), new Target.Tag(tag));
        }
    }

    private void add(int start, int end, Target target) {
        int next = taken.nextSetBit(start);
        if (next >= 0 && next < end) return;
        taken.set(start, end);
        spans.add(new Span(start, end, target));
    }
}
