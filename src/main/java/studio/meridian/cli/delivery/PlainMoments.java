package studio.meridian.cli.delivery;

import studio.meridian.messages.Messages;
import studio.meridian.sync.story.Away;
import studio.meridian.sync.story.Moments;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as a terminal shows them: whole dates that sort, and the zone by its name. */
public record PlainMoments(Messages messages, InstantSource clock) implements Moments {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Override
    public String when(Instant moment) {
        return TIME.format(moment.atZone(ZoneId.systemDefault()));
    }

    @Override
    public String when(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone)) + " " + zone;
    }

    @Override
    public String away(Instant moment) {
        return new Away(messages).words(Duration.between(clock.instant(), moment));
    }
}
