package studio.meridian.platform.mastodon;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Preflight;
import studio.meridian.platform.Preflight.Card;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Rule;
import studio.meridian.platform.Publication;
import studio.meridian.platform.text.Limit;
import studio.meridian.platform.text.Outlook;
import studio.meridian.platform.text.Part;
import studio.meridian.platform.text.RichText;
import studio.meridian.platform.text.Span.Target;

import java.util.List;
import java.util.Map;

/** What becomes of a publication on a server, by what the server said when we signed in. */
final class Foresight {
    private final Publication publication;
    private final Channel channel;
    private final Map<String, Long> sizes;
    private final @Nullable Limits known;
    private final Limits limits;
    private final Outlook outlook;

    Foresight(Publication publication, Channel channel, Map<String, Long> sizes) {
        this.publication = publication;
        this.channel = channel;
        this.sizes = sizes;
        this.known = Settings.limits(channel);
        this.limits = known == null ? Limits.USUAL : known;
        this.outlook = new Outlook(publication);
    }

    Preflight preflight() {
        Settings settings = settings();
        Layout layout = layout(settings);
        boolean warned = !layout.spoiler().isEmpty();
        int taken = limits.cost(layout.spoiler());
        List<Limit> all = List.of(limits.words(taken));
        for (int n = 1; n <= layout.count(); n++) {
            Part part = layout.parts().get(n - 1);
            RichText sent = layout.sent(n, settings.numbered());
            outlook.post(sent, part.pictures(), all, taken, card(sent, part.pictures()));
            part.pictures().forEach(this::picture);
        }
        // For so many posts there are steps, and not for more.
        if (layout.count() > Layout.longest(publication).count()) {
            outlook.add(new Remark(Rule.TOO_LONG, Map.of("most", limits.characters())));
        }
        if (warned) outlook.add(new Remark(Rule.SUMMARY_WARNS));
        if (known == null) {
            outlook.add(new Remark(Rule.LIMITS_ASSUMED, Map.of("most", limits.characters())));
        }
        told(layout);
        return outlook.whole(limits.pictures(), warned);
    }

    private Settings settings() {
        try {
            return Settings.of(channel);
        } catch (FailureException e) {
            String setting =
                    e.failure() instanceof PlatformFailure.NotConfigured wrong
                            ? wrong.setting()
                            : "";
            outlook.add(new Remark(Rule.NOT_SET, Map.of("setting", setting)));
            return new Settings("public", false, false);
        }
    }

    private Layout layout(Settings settings) {
        try {
            return Layout.of(publication, limits, settings.warned());
        } catch (FailureException _) {
            int used = limits.cost(publication.summary().strip());
            outlook.add(
                    new Remark(
                            Rule.SUMMARY_TOO_LONG,
                            Map.of("used", used, "most", Layout.warning(limits))));
            return Layout.of(publication, limits, false);
        }
    }

    private void picture(MediaFile picture) {
        Remark remark = limits.remark(picture, sizes.getOrDefault(picture.sha256(), 0L));
        if (remark != null) outlook.add(remark);
    }

    /** What the counter does not show by itself, and where the topics went. */
    private void told(Layout layout) {
        List<Target> targets =
                layout.parts().stream()
                        .flatMap(part -> part.text().spans().stream())
                        .map(span -> span.target())
                        .toList();
        if (targets.stream().anyMatch(Target.Link.class::isInstance)) {
            outlook.add(new Remark(Rule.ADDRESSES, Map.of("cost", limits.perUrl())));
        }
        if (!publication.tags().isEmpty()) outlook.add(new Remark(Rule.TOPICS_IN_TEXT));
    }

    /** Servers make one of the first link where no picture stands in its place. */
    private static @Nullable Card card(RichText text, List<MediaFile> pictures) {
        if (!pictures.isEmpty()) return null;
        for (var span : text.spans()) {
            if (span.target() instanceof Target.Link link) return new Card(link.uri(), "");
        }
        return null;
    }
}
