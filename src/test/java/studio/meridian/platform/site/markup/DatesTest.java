package studio.meridian.platform.site.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.model.LocaleTag;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class DatesTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T23:30:15.250Z");

    private static Dates dates(String locale, String zone) {
        return new Dates(LocaleTag.of(locale), ZoneId.of(zone));
    }

    @Test
    void dates_are_written_as_readers_write_them() {
        Instant moment = Instant.parse("2026-03-01T08:30:00Z");
        assertThat(dates("en", "Z").day(moment)).isEqualTo("March 1, 2026");
        assertThat(dates("ja", "Z").day(moment)).isEqualTo("2026年3月1日");
        assertThat(dates("es", "Z").day(moment)).isEqualTo("1 de marzo de 2026");
        assertThat(dates("ar-EG", "Z").day(moment)).contains("مارس");
        assertThat(dates("en", "Z").monthAndDay(moment)).isEqualTo("Mar 1");
    }

    @Test
    void the_day_is_the_one_of_the_zone() {
        assertThat(dates("en", "Z").year(NEW_YEAR)).isEqualTo(2026);
        assertThat(dates("en", "Asia/Tokyo").year(NEW_YEAR)).isEqualTo(2027);
        assertThat(dates("en", "Asia/Tokyo").day(NEW_YEAR)).isEqualTo("January 1, 2027");
    }

    @Test
    void machines_get_whole_seconds_and_the_offset() {
        assertThat(dates("ar", "Asia/Tokyo").machine(NEW_YEAR))
                .isEqualTo("2027-01-01T08:30:15+09:00");
        assertThat(new Dates(LocaleTag.of("hi"), ZoneOffset.UTC).rss(NEW_YEAR))
                .isEqualTo("Thu, 31 Dec 2026 23:30:15 +0000");
    }

    @Test
    void years_are_written_in_the_readers_way() {
        assertThat(dates("ja", "Z").year(LocaleTag.of("ja"), 2026)).isEqualTo("2026年");
        assertThat(dates("th", "Z").year(LocaleTag.of("th"), 2026)).contains("2026");
    }
}
