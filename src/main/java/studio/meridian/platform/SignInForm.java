package studio.meridian.platform;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a person gives to connect a channel. The desktop and the command line ask for this and
 * nothing else, so that a platform that comes later needs no change there.
 *
 * @param brand what the platform calls itself
 * @param fields in the order in which they are asked for
 * @param secretPage where the secret is made: an address, or a path below the address typed; empty
 *     when nobody knows
 */
public record SignInForm(String brand, List<Field> fields, String secretPage) {
    public SignInForm {
        fields = List.copyOf(fields);
    }

    /** What goes into a field. */
    public enum Kind {
        /** Where the site or server is. */
        ADDRESS,
        /** Who we are there. */
        ACCOUNT,
        /** What lets us in; never kept in the clear. */
        SECRET,
        /** A folder of this computer. */
        FOLDER,
        /** Any text. */
        TEXT,
        /** The word {@code yes}, or nothing. */
        CHOICE;

        /** Whether another value would be another account. */
        public boolean isSignIn() {
            return this == ADDRESS || this == ACCOUNT || this == SECRET;
        }
    }

    /**
     * One field.
     *
     * @param name of the setting or secret; the words for it are found by it
     * @param needed whether it may not be empty
     * @param preset what stands there at first
     */
    public record Field(String name, Kind kind, boolean needed, String preset) {
        /** One that may not be empty. */
        public static Field needed(String name, Kind kind) {
            return new Field(name, kind, true, "");
        }

        /** One that may. */
        public static Field optional(String name, Kind kind) {
            return new Field(name, kind, false, "");
        }
    }

    /** Address, account and password, as most platforms have it. */
    public static SignInForm usual(String brand) {
        return new SignInForm(
                brand,
                List.of(
                        Field.needed("url", Kind.ADDRESS),
                        Field.needed("account", Kind.ACCOUNT),
                        Field.needed("password", Kind.SECRET)),
                "");
    }

    /** The first field of a kind, or null when it has none. */
    public @Nullable Field first(Kind kind) {
        return fields.stream().filter(field -> field.kind() == kind).findFirst().orElse(null);
    }

    /** Whether something secret lets us in. */
    public boolean hasSecret() {
        return first(Kind.SECRET) != null;
    }

    /** Where the secret is made, given the address that was typed; empty when it is not known. */
    public String secretPage(String typed) {
        if (!secretPage.startsWith("/")) return secretPage;
        String site = typed.strip().replaceAll("/+$", "");
        if (site.isEmpty()) return "";
        return (site.contains("://") ? site : "https://" + site) + secretPage;
    }
}
