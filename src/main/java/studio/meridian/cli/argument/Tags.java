package studio.meridian.cli.argument;

import studio.meridian.messages.FailureException;
import studio.meridian.model.LocaleTag;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Reads option values and says what was expected. */
public final class Tags {
    private Tags() {}

    public static LocaleTag locale(String text) {
        if (!LocaleTag.isValid(text)) throw bad("--locale", text, "ja, zh-Hans, pt-BR");
        return LocaleTag.of(text);
    }

    public static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException _) {
            throw new FailureException(new CommandFailure.NoZone(text, ZoneNames.near(text)));
        }
    }

    public static LocalDateTime local(String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException _) {
            throw bad("--at", text, "2026-12-03T09:00");
        }
    }

    private static FailureException bad(String option, String value, String expected) {
        return new FailureException(new CommandFailure.BadValue(option, value, expected));
    }
}
