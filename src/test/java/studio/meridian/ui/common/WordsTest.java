package studio.meridian.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.messages.Messages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Times and shares as a person says them, over midnights, zones and changes of the clock. */
class WordsTest {
    private static final ZoneId AZORES = ZoneId.of("Atlantic/Azores");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static Words words(String now, ZoneId home) {
        return words(now, home, Locale.ENGLISH);
    }

    private static Words words(String now, ZoneId home, Locale locale) {
        return new Words(Messages.of(locale), home, () -> Instant.parse(now));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T23:30:00Z, today 22:30",
        "2026-11-24T00:30:00Z, today 23:30",
        "2026-11-24T01:30:00Z, tomorrow 00:30",
        "2026-11-22T23:30:00Z, yesterday 22:30",
        "2026-11-29T12:00:00Z, Sun 11:00",
        "2026-11-30T12:00:00Z, Nov 30 11:00",
        "2026-11-21T12:00:00Z, Nov 21 11:00",
        "2027-01-02T12:00:00Z, 'Jan 2, 2027 11:00'"
    })
    void a_day_is_said_as_near_as_it_is_on_the_readers_own_clock(String moment, String said) {
        assertThat(words("2026-11-23T09:00:00Z", AZORES).when(Instant.parse(moment)))
                .isEqualTo(said);
    }

    @Test
    void another_clock_is_named_and_its_own_midnight_counts() {
        Words words = words("2026-11-23T16:00:00Z", AZORES);
        // In Tokyo it is the 24th already.
        Instant moment = Instant.parse("2026-11-24T00:00:00Z");
        assertThat(words.when(moment, TOKYO)).isEqualTo("today 09:00 Tokyo");
        assertThat(words.when(moment, AZORES)).isEqualTo("today 23:00");
    }

    @Test
    void a_zone_of_the_same_hour_needs_no_name_only_while_the_hours_are_the_same() {
        Words words = words("2026-10-20T09:00:00Z", LISBON);
        assertThat(words.when(Instant.parse("2026-10-21T09:00:00Z"), LONDON))
                .isEqualTo("tomorrow 10:00");
        Words newYork = words("2026-10-20T09:00:00Z", ZoneId.of("America/Puerto_Rico"));
        // Summer time ends in New York on 1 November; until then both clocks agree.
        assertThat(newYork.when(Instant.parse("2026-10-21T09:00:00Z"), NEW_YORK))
                .doesNotContain("New York");
        assertThat(newYork.when(Instant.parse("2026-11-05T09:00:00Z"), NEW_YORK))
                .endsWith("04:00 New York");
    }

    @Test
    void the_night_in_which_the_clock_goes_back_has_two_readings_an_hour_apart() {
        Words words = words("2026-10-24T12:00:00Z", LISBON);
        assertThat(words.when(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("tomorrow 01:30");
        assertThat(words.when(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("tomorrow 01:30");
        assertThat(words.away(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("in 13 h");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, now",
        "PT59S, now",
        "-PT59S, now",
        "PT60S, in 1 min",
        "PT59M59S, in 59 min",
        "PT1H, in 1 h",
        "-PT23H59M, 23 h ago",
        "PT47H59M, in 47 h",
        "PT48H, in 2 days",
        "-PT240H, 10 days ago"
    })
    void how_far_off_is_never_said_longer_than_it_is(String away, String said) {
        String now = "2026-11-23T09:00:00Z";
        Instant moment = Instant.parse(now).plus(Duration.parse(away));
        assertThat(words(now, AZORES).away(moment)).isEqualTo(said);
    }

    @Test
    void what_was_done_is_said_in_hours_for_a_day_and_then_by_its_day() {
        Words words = words("2026-11-23T09:00:00Z", AZORES);
        assertThat(words.since(Instant.parse("2026-11-22T09:30:00Z"))).isEqualTo("23 h ago");
        assertThat(words.since(Instant.parse("2026-11-22T08:30:00Z"))).isEqualTo("yesterday");
        assertThat(words.since(Instant.parse("2026-11-01T09:00:00Z"))).isEqualTo("Nov 1");
    }

    @Test
    void a_share_is_whole_only_when_everything_is_done_and_never_rounded_up() {
        Words words = words("2026-11-23T09:00:00Z", AZORES);
        for (int whole = 1; whole <= 200; whole++) {
            for (int part = 0; part <= whole; part++) {
                assertThat(words.share(part, whole))
                        .as("%d of %d", part, whole)
                        .isEqualTo(100 * part / whole + "%");
            }
        }
        assertThat(words.share(99_999, 100_000)).isEqualTo("99%");
        assertThat(words.share(0, 0)).isEqualTo("100%");
    }

    @Test
    void other_languages_say_it_in_their_own_way() {
        Words chinese = words("2026-11-23T09:00:00Z", AZORES, Locale.forLanguageTag("zh-Hans"));
        assertThat(chinese.when(Instant.parse("2026-11-24T09:00:00Z"))).isEqualTo("明天 08:00");
        assertThat(chinese.place(TOKYO)).isEqualTo("东京");
        assertThat(chinese.number(12_345)).isEqualTo("12,345");
        Words arabic = words("2026-11-23T09:00:00Z", AZORES, Locale.forLanguageTag("ar"));
        assertThat(arabic.place(TOKYO)).isEqualTo("طوكيو");
    }

    @Test
    void a_zone_without_a_city_is_called_by_its_id() {
        Words words = words("2026-11-23T09:00:00Z", AZORES);
        assertThat(words.place(ZoneId.of("UTC"))).isNotBlank();
        assertThat(words.when(Instant.parse("2026-11-23T12:00:00Z"), ZoneId.of("+05:30")))
                .startsWith("today 17:30 ");
    }
}
