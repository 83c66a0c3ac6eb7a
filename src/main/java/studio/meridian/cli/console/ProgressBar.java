package studio.meridian.cli.console;

/** Shows how far long work has come; only where a person looks, never in a pipe. */
public final class ProgressBar {
    private static final int WIDTH = 30;

    private final Console console;
    private int shown = -1;

    public ProgressBar(Console console) {
        this.console = console;
    }

    /** Draws the bar anew when it has grown. */
    public void show(int done, int total, String what) {
        if (!console.interactive() || total <= 0) return;
        int cells = (int) ((long) done * WIDTH / total);
        if (cells == shown && done < total) return;
        shown = cells;
        String bar = "█".repeat(cells) + "░".repeat(WIDTH - cells);
        console.err().printf("\r%s %d/%d %s\u001b[K", bar, done, total, Console.visible(what));
        console.err().flush();
    }

    /** Clears the line. */
    public void end() {
        if (!console.interactive()) return;
        console.err().print("\r\u001b[K");
        console.err().flush();
    }
}
