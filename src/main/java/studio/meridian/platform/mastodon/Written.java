package studio.meridian.platform.mastodon;

import okhttp3.HttpUrl;

import studio.meridian.platform.text.RichText;
import studio.meridian.platform.text.RichText.Pin;
import studio.meridian.platform.text.Span;
import studio.meridian.platform.text.Span.Target;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Running text as a server takes it: it knows no links under words, so the address follows them;
 * and no tags beside the words, so they stand at the end.
 */
final class Written {
    private static final Pattern NO_PART_OF_A_TAG = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final RichText from;
    private final StringBuilder out = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final List<Pin> pins = new ArrayList<>();
    private int taken;

    private Written(RichText from) {
        this.from = from;
    }

    /**
     * @param tags of the post, as people write them
     */
    static RichText of(RichText text, List<String> tags) {
        Written written = new Written(text);
        for (Span span : text.spans()) written.span(span);
        written.upTo(text.text().length());
        written.tags(tags);
        return new RichText(written.out.toString(), written.spans, written.pins);
    }

    private void upTo(int end) {
        while (pins.size() < from.pins().size() && from.pins().get(pins.size()).at() <= end) {
            Pin pin = from.pins().get(pins.size());
            pins.add(new Pin(pin.sha256(), out.length() + Math.max(0, pin.at() - taken)));
        }
        out.append(from.text(), taken, end);
        taken = end;
    }

    private void span(Span span) {
        upTo(span.start());
        String words = from.text().substring(span.start(), span.end());
        int start = out.length();
        switch (span.target()) {
            case Target.Link link when isAddress(words, link.uri()) -> {
                upTo(span.end());
                spans.add(new Span(start, out.length(), link));
            }
            case Target.Link link when words.toLowerCase(Locale.ROOT).startsWith("www.") -> {
                // Servers link what has a scheme.
                String rest = link.uri().substring(link.uri().indexOf("://") + 3);
                boolean same = rest.equals(words) || rest.equals(words + "/");
                upTo(same ? span.start() : span.end());
                address(link, same ? "" : " (");
                taken = span.end();
                if (!same) out.append(')');
            }
            case Target.Link link -> {
                upTo(span.end());
                address(link, " (");
                out.append(')');
            }
            default -> {
                upTo(span.end());
                spans.add(new Span(start, out.length(), span.target()));
            }
        }
    }

    private void address(Target.Link link, String before) {
        out.append(before);
        int start = out.length();
        out.append(link.uri());
        spans.add(new Span(start, out.length(), link));
    }

    private static boolean isAddress(String words, String uri) {
        HttpUrl url = HttpUrl.parse(words);
        return url != null && url.toString().equals(uri);
    }

    private void tags(List<String> tags) {
        Set<String> known = new LinkedHashSet<>();
        for (Span span : spans) {
            if (span.target() instanceof Target.Tag tag) known.add(lower(tag.tag()));
        }
        String gap = out.isEmpty() ? "" : "\n\n";
        for (String tag : tags) {
            String name = name(tag);
            if (name.isEmpty() || !known.add(lower(name))) continue;
            out.append(gap).append('#').append(name);
            spans.add(
                    new Span(out.length() - name.length() - 1, out.length(), new Target.Tag(name)));
            gap = " ";
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** One word, its parts set apart by capitals; empty when it says nothing. */
    private static String name(String tag) {
        StringBuilder name = new StringBuilder();
        for (String part : NO_PART_OF_A_TAG.split(tag, -1)) {
            if (part.isEmpty()) continue;
            int first = part.codePointAt(0);
            name.appendCodePoint(name.isEmpty() ? first : Character.toTitleCase(first));
            name.append(part.substring(Character.charCount(first)));
        }
        boolean says = name.chars().anyMatch(Character::isLetter);
        return says ? name.toString() : "";
    }
}
