package studio.meridian.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs shell lines in a folder, as a script would, with {@code meridian} on the path. */
final class Launcher {
    private static final int PATIENCE_SECONDS = 300;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /**
     * @param folder where the shell stands
     */
    Launcher(Path folder) {
        this.folder = folder;
        environment.put("MERIDIAN_JAVA", System.getProperty("java.home"));
        environment.put("LANG", "C.UTF-8");
    }

    /** The script in the build tree. */
    static Path script() {
        return Path.of("packaging/meridian").toAbsolutePath();
    }

    Launcher with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** What came of a line. */
    record Ended(int code, String out, String err) {}

    Ended bash(String line) {
        return bash(line, "");
    }

    Ended bash(String line, String in) {
        try {
            Path out = Files.createTempFile(folder.getParent(), "out", "");
            Path err = Files.createTempFile(folder.getParent(), "err", "");
            String start = "meridian() { " + quoted(script().toString()) + " \"$@\"; }; ";
            ProcessBuilder builder =
                    new ProcessBuilder(List.of("bash", "-c", start + line))
                            .directory(folder.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("LC_") || name.startsWith("MERIDIAN_"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            try (OutputStream to = process.getOutputStream()) {
                to.write(in.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + line);
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
