package studio.meridian.ui.font;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Which of the machine's own fonts JavaFX sees on Linux: none in colour, because it cannot draw
 * them but its text shaper prefers them for emoji, and then wrong letters stand where the emoji
 * should be; and none at all with {@code -Dmeridian.fonts=bundled}, for pictures that are the same
 * on every machine.
 */
final class MachineFonts {
    private static final Logger LOG = LoggerFactory.getLogger(MachineFonts.class);
    private static final String VARIABLE = "FONTCONFIG_FILE";

    private MachineFonts() {}

    /** Takes effect only before the process has asked for its first font. */
    static void choose() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) return;
        try {
            Path file = Files.createTempFile("meridian-fonts", ".conf");
            file.toFile().deleteOnExit();
            Files.writeString(file, configuration(System.getenv(), bundledOnly()));
            setVariable(file.toString());
        } catch (IOException | LinkageError | RuntimeException e) {
            LOG.warn("Fonts in colour stay visible; emoji may be drawn wrongly", e);
        }
    }

    private static boolean bundledOnly() {
        return "bundled".equals(System.getProperty("meridian.fonts"));
    }

    /** The machine's own configuration less every font in colour, or one without any font. */
    static String configuration(Map<String, String> environment, boolean bundledOnly) {
        if (bundledOnly) return "<fontconfig/>\n";
        String folder = environment.getOrDefault("FONTCONFIG_PATH", "/etc/fonts");
        String own = environment.getOrDefault(VARIABLE, folder + "/fonts.conf");
        return """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <include ignore_missing="yes">%s</include>
          <selectfont>
            <rejectfont><pattern><patelt name="color"><bool>true</bool></patelt></pattern></rejectfont>
          </selectfont>
        </fontconfig>
        """
                .formatted(own.replace("&", "&amp;").replace("<", "&lt;"));
    }

    @SuppressWarnings("restricted")
    private static void setVariable(String value) {
        Linker linker = Linker.nativeLinker();
        var setenv =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("setenv"),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(VARIABLE);
            int failed = (int) setenv.invokeExact(name, arena.allocateFrom(value), 1);
            if (failed != 0) throw new IllegalStateException("setenv failed");
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
