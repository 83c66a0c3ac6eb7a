package studio.meridian.app;

import studio.meridian.platform.http.Limits;
import studio.meridian.platform.http.Web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * This computer and this process, as far as the studio wants to know.
 *
 * @param clock the wall clock
 * @param name name of the computer
 * @param bootId tells boots apart
 */
record Machine(InstantSource clock, String name, String bootId) {
    private static final String VERSION = "0.1.0";
    private static final Path LINUX_BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** The real one. */
    static Machine here() {
        return new Machine(InstantSource.system(), computerName(), bootIdOfHere());
    }

    /** The client that all adapters share. */
    Web web() {
        return new Web(Limits.PRODUCTION, clock, "MeridianStudio/" + VERSION);
    }

    /** How this process is named to another that finds the workspace taken. */
    String describeProcess() {
        return "Meridian Studio on %s (process %d, since %s)"
                .formatted(
                        name,
                        ProcessHandle.current().pid(),
                        TIME.format(clock.instant().atZone(ZoneId.systemDefault())));
    }

    /** What {@code doctor} prints. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("studio", VERSION);
        facts.put("java", Runtime.version() + ", " + System.getProperty("java.vendor"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("machine", name);
        facts.put("zone", ZoneId.systemDefault().getId());
        facts.put("display", DisplayProbe.probe().words());
        return facts;
    }

    private static String computerName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "this computer";
        }
    }

    /** Where the system does not say, each process counts as a boot of its own. */
    private static String bootIdOfHere() {
        try {
            if (Files.exists(LINUX_BOOT_ID)) return Files.readString(LINUX_BOOT_ID).strip();
        } catch (IOException _) {
            // As if it were not there.
        }
        return UUID.randomUUID().toString();
    }
}
