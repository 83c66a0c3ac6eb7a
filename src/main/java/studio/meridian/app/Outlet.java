package studio.meridian.app;

import org.jspecify.annotations.Nullable;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The standard output. Printing to it never fails at once; why it failed is asked afterwards. */
final class Outlet extends OutputStream {
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private @Nullable IOException trouble;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (trouble != null) return;
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            trouble = e;
        }
    }

    /** Why not everything was written, or null; a reader who has seen enough is no trouble. */
    @Nullable String trouble() {
        String why = trouble == null ? null : String.valueOf(trouble.getMessage());
        return why == null || why.contains("Broken pipe") ? null : why;
    }
}
