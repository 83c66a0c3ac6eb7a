package studio.meridian.ui.plan;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.PlannedTime;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.schedule.Resolution;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;

/** A moment as it is typed: a date, a time and a zone, and what they mean together. */
public final class MomentModel {
    /** Strict, since 24:00 would else be the midnight at which that day began. */
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final InstantSource clock;
    private final StringProperty date = new SimpleStringProperty("");
    private final StringProperty time = new SimpleStringProperty("");
    private final ObjectProperty<ZoneId> zone;
    private final ObjectProperty<Resolution.Choice> choice =
            new SimpleObjectProperty<>(Resolution.Choice.EARLIER);
    private final ReadOnlyObjectWrapper<Reading> reading;

    /** What is wrong with what was typed. */
    public enum Problem {
        NONE,
        NO_DATE,
        NO_TIME,
        PAST
    }

    /**
     * What was typed means this.
     *
     * @param resolution null unless date and time can be read
     */
    public record Reading(@Nullable Resolution resolution, Problem problem) {}

    private MomentModel(LocalDateTime local, ZoneId zone, InstantSource clock) {
        this.clock = clock;
        this.zone = new SimpleObjectProperty<>(zone);
        date.set(local.toLocalDate().toString());
        time.set(SHOWN.format(local));
        reading = new ReadOnlyObjectWrapper<>(read());
        date.subscribe(_ -> reading.set(read()));
        time.subscribe(_ -> reading.set(read()));
        this.zone.subscribe(_ -> reading.set(read()));
        choice.subscribe(_ -> reading.set(read()));
    }

    /** Begins with a moment that was planned. */
    static MomentModel of(PlannedTime planned, InstantSource clock) {
        MomentModel model = new MomentModel(planned.local(), planned.zone(), clock);
        Resolution first = model.read().resolution();
        if (first != null && !first.planned().instant().equals(planned.instant())) {
            model.choice.set(Resolution.Choice.LATER);
        }
        return model;
    }

    /** Begins with the next morning of a zone. */
    static MomentModel tomorrow(ZoneId zone, InstantSource clock) {
        Instant now = clock.instant();
        LocalTime morning = LocalTime.of(9, 0);
        return new MomentModel(
                LocalDate.ofInstant(now, zone).plusDays(1).atTime(morning), zone, clock);
    }

    private Reading read() {
        LocalDate day = day();
        if (day == null) return new Reading(null, Problem.NO_DATE);
        LocalTime hour = hour();
        if (hour == null) return new Reading(null, Problem.NO_TIME);
        Resolution found = LocalMoments.resolve(day.atTime(hour), zone.get(), choice.get());
        boolean past = found.planned().instant().isBefore(clock.instant());
        return new Reading(found, past ? Problem.PAST : Problem.NONE);
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(date.get().strip());
        } catch (DateTimeException _) {
            return null;
        }
    }

    private @Nullable LocalTime hour() {
        try {
            return LocalTime.parse(time.get().strip(), CLOCK);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /**
     * Zones whose name or place contains the words, in alphabetical order.
     *
     * @param place what a zone's place is called in the language of the interface
     */
    static List<ZoneId> zones(String words, Function<ZoneId, String> place) {
        String said = words.strip().toLowerCase(Locale.ROOT);
        String wanted = said.replace(' ', '_');
        return new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream()
                        .filter(id -> id.indexOf('/') > 0 && !id.matches("(Etc|SystemV)/.*"))
                        .map(ZoneId::of)
                        .filter(zone ->
                                zone.getId().toLowerCase(Locale.ROOT).contains(wanted)
                                        || place.apply(zone)
                                                .toLowerCase(Locale.ROOT)
                                                .contains(said))
                        .toList();
    }

    /** The date, year first: {@code 2026-11-27}. */
    public StringProperty dateProperty() {
        return date;
    }

    /** The time of the day, of 24 hours: {@code 09:00}. */
    public StringProperty timeProperty() {
        return time;
    }

    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /** Which reading of an hour that comes twice is meant. */
    public ObjectProperty<Resolution.Choice> choiceProperty() {
        return choice;
    }

    /** What it means. */
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }
}
