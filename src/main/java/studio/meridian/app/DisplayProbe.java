package studio.meridian.app;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Finds out, before JavaFX starts, whether a window could open: after a failed start JavaFX cannot
 * try again in the same process.
 */
final class DisplayProbe {
    private DisplayProbe() {}

    /**
     * The answer.
     *
     * @param usable whether a window can open
     * @param words why, or why not
     */
    record Answer(boolean usable, String words) {}

    /** Asks this machine. */
    static Answer probe() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (!system.contains("linux")) return new Answer(true, "of the system");
        String display = System.getenv("DISPLAY");
        if (display == null || display.isBlank()) {
            return new Answer(false, "the variable DISPLAY is not set");
        }
        if (!answers(display)) return new Answer(false, "nothing answers at DISPLAY " + display);
        if (!loads("libgtk-3.so.0"))
            return new Answer(false, "the library libgtk-3.so.0 is missing");
        return new Answer(true, display);
    }

    /** Whether a local X server listens; a remote one (host:0) is taken at its word. */
    static boolean answers(String display) {
        int colon = display.lastIndexOf(':');
        if (colon < 0) return false;
        if (colon > 0 && !display.startsWith("unix")) return true;
        String number = display.substring(colon + 1).replaceAll("\\..*", "");
        Path socket = Path.of("/tmp/.X11-unix/X" + number);
        if (!Files.exists(socket)) return false;
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException _) {
            return false;
        }
    }

    static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            return SymbolLookup.libraryLookup(library, arena) != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
