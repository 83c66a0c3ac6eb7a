package studio.meridian;

import studio.meridian.app.CommandLineMain;

/** The entry of the program. Must not extend JavaFX's Application: jars lie on the class path. */
public final class Main {
    private Main() {}

    /** Runs the command line. */
    public static void main(String[] args) {
        System.exit(CommandLineMain.run(args));
    }
}
