package studio.meridian.leak;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Runs with every test of the suite: after it no file below its folders, no line of its log and
 * nothing it printed may hold the word of {@link Known}, in whatever dress. Found by JUnit through
 * {@code META-INF/services}.
 */
public final class LeakWatch implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /** The watch of this process. */
    static final Watch WATCH = new Watch();

    @Override
    public void beforeAll(ExtensionContext context) {
        WATCH.listen();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        WATCH.check();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        WATCH.check();
    }

    /** Shows it what a program said, where that goes neither to a file nor to the log. */
    public static void said(String where, String text) {
        WATCH.said(where, text);
    }

    /** What is looked at, and what was found. */
    static final class Watch {
        private final Canary canary = new Canary(Known.WORD);
        private final List<Path> folders = new ArrayList<>();
        private final Map<Path, String> seen = new HashMap<>();
        private final ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();
        private boolean listening;

        synchronized void folder(Path folder) {
            folders.add(folder);
        }

        synchronized void listen() {
            if (listening) return;
            listening = true;
            System.setOut(new PrintStream(new Heard("output", System.out), true));
            System.setErr(new PrintStream(new Heard("error output", System.err), true));
        }

        void said(String where, String text) {
            for (String dress : canary.in(text)) found.add(where + ": " + dress);
        }

        /** Fails with each place that holds the word, once. */
        synchronized void check() throws IOException {
            folders.removeIf(folder -> !Files.exists(folder));
            seen.keySet().removeIf(file -> !Files.exists(file));
            for (Path folder : folders) look(folder);
            if (found.isEmpty()) return;
            List<String> all = List.copyOf(found);
            found.clear();
            throw new AssertionError("a known secret lies in the open: " + all);
        }

        private void look(Path folder) throws IOException {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                            String version = facts.size() + " " + facts.lastModifiedTime();
                            boolean fresh = !version.equals(seen.put(file, version));
                            if (facts.isRegularFile() && fresh && !isProgram(file))
                                look(file, folder);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException gone) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }

        /** The tests' own classes, packed for a child process; {@link Known} is among them. */
        private static boolean isProgram(Path file) {
            String name = file.getFileName().toString();
            return name.endsWith(".jar") || name.endsWith(".aot");
        }

        private void look(Path file, Path folder) {
            for (String dress : canary.in(file.getFileName().toString())) {
                found.add(folder.relativize(file) + ", its name: " + dress);
            }
            byte[] bytes;
            try {
                bytes = Files.readAllBytes(file);
            } catch (IOException _) {
                // Closed to us by its test, or gone in between.
                return;
            }
            for (String dress : canary.in(bytes)) {
                found.add(folder.relativize(file) + ": " + dress);
            }
        }

        /** A stream that is read along, line by line. */
        private final class Heard extends FilterOutputStream {
            private final String name;

            Heard(String name, OutputStream out) {
                super(out);
                this.name = name;
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                said(name, new String(bytes, from, length, StandardCharsets.UTF_8));
            }
        }
    }
}
