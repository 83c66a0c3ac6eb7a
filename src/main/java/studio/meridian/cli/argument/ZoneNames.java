package studio.meridian.cli.argument;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;

/** Finds the zone a person probably meant. */
final class ZoneNames {
    static final String NONE = "none";
    private static final int FARTHEST = 3;

    private ZoneNames() {}

    /** The nearest zone, by its whole name or its city, or {@link #NONE}. */
    static String near(String typed) {
        String wanted = plain(typed);
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("SystemV/"))
                .filter(zone -> distance(zone, wanted) <= Math.min(FARTHEST, wanted.length() / 3))
                .min(
                        Comparator.<String>comparingInt(zone -> distance(zone, wanted))
                                .thenComparing(Comparator.naturalOrder()))
                .orElse(NONE);
    }

    private static int distance(String zone, String wanted) {
        String name = plain(zone);
        String city = name.substring(name.lastIndexOf('/') + 1);
        return Math.min(edits(name, wanted), edits(city, wanted));
    }

    private static String plain(String name) {
        return name.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    }

    /** How many letters were mistyped (Levenshtein). */
    private static int edits(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST) return FARTHEST + 1;
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
