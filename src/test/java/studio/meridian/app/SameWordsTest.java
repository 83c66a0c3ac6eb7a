package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.Messages;
import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.story.Away;
import studio.meridian.sync.story.Moments;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.delivery.Item;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The desktop and the command line say the same about every state, for every reason. */
class SameWordsTest {
    private static final Instant NOW = TestWorkspace.START;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    @TempDir Path temp;

    @Test
    void every_state_is_told_in_the_same_words() {
        try (TestWorkspace workspace = new TestWorkspace(temp)) {
            Channel on = workspace.channels.add("site", "Site", true, Map.of("folder", "/x"));
            var variant = workspace.article("Salt", "one").variant().id();
            Delivery plain = workspace.deliveries.plan(variant, on.id(), null, LatePolicy.ANY_TIME);
            Channel held = new Channel(on.id(), "site", "Site", false, on.settings());
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                for (Channel channel : List.of(on, held)) compare(plain, channel, locale);
            }
        }
    }

    private static void compare(Delivery plain, Channel channel, Locale locale) {
        Messages messages = Messages.of(locale);
        Words words = new Words(messages, ZoneId.of("Atlantic/Azores"), CLOCK);
        var desktop = new studio.meridian.ui.delivery.Reasons(messages, words, CLOCK);
        var line =
                new studio.meridian.sync.story.Reasons(
                        messages, new Spoken(messages, words), CLOCK);
        List<Duration> moments =
                Arrays.asList(null, Duration.ofDays(-3), Duration.ofHours(2), Duration.ofDays(40));
        for (DeliveryState state : DeliveryState.values()) {
            for (String reason :
                    Arrays.asList(null, "late", "seen-there", "platform.refused", "unheard-of")) {
                for (Duration due : moments) {
                    for (Duration next : moments) {
                        Delivery one = with(plain, state, reason, due, next);
                        List<Attempt> tries = List.of(attempt(one));
                        Item item = new Item(one, "Salt", channel);
                        assertThat(line.why(one, channel, tries))
                                .isNotBlank()
                                .isEqualTo(desktop.why(item, tries));
                        assertThat(line.reason(reason, one, channel, tries))
                                .isEqualTo(desktop.reason(reason, item, tries));
                    }
                }
            }
        }
        assertThat(line.said("asked-try", "")).isEqualTo(desktop.said("asked-try", ""));
    }

    private record Spoken(Messages messages, Words words) implements Moments {
        @Override
        public String when(Instant moment) {
            return words.when(moment);
        }

        @Override
        public String when(Instant moment, ZoneId zone) {
            return words.when(moment, zone);
        }

        @Override
        public String away(Instant moment) {
            return new Away(messages).words(Duration.between(NOW, moment));
        }
    }

    private static Delivery with(
            Delivery one,
            DeliveryState state,
            @Nullable String reason,
            @Nullable Duration due,
            @Nullable Duration next) {
        return new Delivery(
                one.id(),
                one.post(),
                one.variant(),
                one.locale(),
                one.channel(),
                one.revision(),
                Delivery.Kind.CREATE,
                1,
                one.contentSha(),
                one.idempotencyKey(),
                one.remoteKey(),
                null,
                null,
                due == null ? null : LocalMoments.at(NOW.plus(due), TOKYO),
                LatePolicy.ANY_TIME,
                null,
                state,
                1,
                NOW,
                next == null ? null : NOW.plus(next),
                reason,
                NOW,
                NOW);
    }

    private static Attempt attempt(Delivery delivery) {
        String detail =
                "{\"host\":\"x.org\",\"why\":\"SIGN_IN\",\"said\":\"nope\",\"heard\":\"yes\"}";
        return new Attempt(
                Id.<Attempt>ofBytes(delivery.id().toBytes()),
                delivery.id(),
                1,
                "publish",
                "0",
                NOW,
                0,
                "boot",
                Attempt.Outcome.REJECTED,
                NOW,
                null,
                null,
                detail);
    }
}
