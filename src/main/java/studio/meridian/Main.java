package studio.meridian;

import studio.meridian.app.CommandLineMain;
import studio.meridian.app.DesktopMain;

/**
 * The entry of the program; {@code -Dmeridian.entry=desktop}, set by the launcher, opens the
 * desktop instead of the command line. Must not extend JavaFX's Application: jars lie on the class
 * path.
 */
public final class Main {
    private Main() {}

    /** Runs the desktop or the command line. */
    public static void main(String[] args) {
        boolean desktop = System.getProperty("meridian.entry", "cli").equals("desktop");
        System.exit(desktop ? DesktopMain.run(args) : CommandLineMain.run(args));
    }
}
