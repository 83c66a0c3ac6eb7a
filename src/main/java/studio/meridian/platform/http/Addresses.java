package studio.meridian.platform.http;

import org.jspecify.annotations.Nullable;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Which numbers lead to the open internet, and which into somebody's own network. */
final class Addresses {
    private static final Pattern DIGITS_AND_DOTS = Pattern.compile("[0-9.]+");

    private Addresses() {}

    /** The address written as a number, or null when it is a name. */
    static @Nullable InetAddress number(String host) {
        if (!host.contains(":") && !DIGITS_AND_DOTS.matcher(host).matches()) return null;
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException _) {
            return null;
        }
    }

    /**
     * Whether an address is reached over the open internet: not this computer, not a private,
     * shared, link-local, multicast or reserved range (RFC 6890), in either family, and no number
     * of the older family hidden in the newer (RFC 6052, 3056, 4291).
     */
    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] number) {
        int a = number[0] & 0xff;
        int b = number[1] & 0xff;
        int c = number[2] & 0xff;
        return switch (a) {
            case 0, 10, 127 -> false;
            case 100 -> b < 64 || b > 127;
            case 169 -> b != 254;
            case 172 -> b < 16 || b > 31;
            case 192 -> !(b == 168 || (b == 0 && (c == 0 || c == 2)) || (b == 88 && c == 99));
            case 198 -> !(b == 18 || b == 19 || (b == 51 && c == 100));
            case 203 -> !(b == 0 && c == 113);
            default -> a < 224;
        };
    }

    private static boolean isPublicSix(byte[] number) {
        int first = ((number[0] & 0xff) << 8) | (number[1] & 0xff);
        int second = ((number[2] & 0xff) << 8) | (number[3] & 0xff);
        if (first == 0x64 && second == 0xff9b) return isPublic(four(number, 12));
        if (first == 0x2002) return isPublic(four(number, 2));
        if (first == 0x2001 && (second < 0x200 || second == 0xdb8)) return false;
        // Only 2000::/3 is given out; mapped and compatible numbers lie below it, local ones above.
        return first >> 13 == 1;
    }

    private static byte[] four(byte[] number, int from) {
        return new byte[] {number[from], number[from + 1], number[from + 2], number[from + 3]};
    }
}
