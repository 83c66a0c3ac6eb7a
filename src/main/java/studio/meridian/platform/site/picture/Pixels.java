package studio.meridian.platform.site.picture;

import java.awt.image.BufferedImage;

/**
 * A picture in memory, without any profile or note. Scaling and turning are done here and not by
 * {@code Graphics2D}, which would start a second window system beside JavaFX. Rows from the top,
 * not premultiplied, sRGB.
 */
final class Pixels {
    private static final int CHANNELS = 4;

    private final int[] argb;
    private final int width;
    private final int height;

    private Pixels(int[] argb, int width, int height) {
        this.argb = argb;
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    static Pixels of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Pixels(image.getRGB(0, 0, width, height, null, 0, width), width, height);
    }

    boolean opaque() {
        for (int pixel : argb) if (pixel >>> 24 != 0xff) return false;
        return true;
    }

    BufferedImage image() {
        int type = opaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage(width, height, type);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }

    /** Upright, from the orientation that the camera noted (Exif 2.32, tag 0x0112). */
    Pixels upright(int orientation) {
        if (orientation < 2 || orientation > 8) return this;
        boolean turned = orientation >= 5;
        int w = turned ? height : width;
        int h = turned ? width : height;
        int[] out = new int[argb.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int sx = turned ? y : x;
                int sy = turned ? x : y;
                if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8)
                    sx = width - 1 - sx;
                if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7)
                    sy = height - 1 - sy;
                out[y * w + x] = argb[sy * width + sx];
            }
        }
        return new Pixels(out, w, h);
    }

    /** Narrower, each new pixel the mean of the area it covers. */
    Pixels scaledTo(int newWidth) {
        if (newWidth >= width) return this;
        int newHeight = Math.max(1, Math.round((float) height * newWidth / width));
        float[] narrow = squeezed(premultiplied(), width, height, newWidth);
        float[] turned = transposed(narrow, newWidth, height);
        float[] low = squeezed(turned, height, newWidth, newHeight);
        return new Pixels(packed(transposed(low, newHeight, newWidth)), newWidth, newHeight);
    }

    private float[] premultiplied() {
        float[] out = new float[argb.length * CHANNELS];
        for (int i = 0; i < argb.length; i++) {
            float alpha = argb[i] >>> 24;
            out[i * CHANNELS] = alpha;
            for (int c = 1; c < CHANNELS; c++) {
                out[i * CHANNELS + c] = ((argb[i] >> (24 - 8 * c)) & 0xff) * alpha / 255f;
            }
        }
        return out;
    }

    private static float[] squeezed(float[] in, int from, int rows, int to) {
        float[] out = new float[rows * to * CHANNELS];
        double step = (double) from / to;
        for (int x = 0; x < to; x++) {
            double left = x * step;
            double right = Math.min(from, left + step);
            for (int sx = (int) left; sx < right; sx++) {
                float share = (float) ((Math.min(right, sx + 1) - Math.max(left, sx)) / step);
                for (int y = 0; y < rows; y++) {
                    int target = (y * to + x) * CHANNELS;
                    int source = (y * from + sx) * CHANNELS;
                    for (int c = 0; c < CHANNELS; c++) out[target + c] += in[source + c] * share;
                }
            }
        }
        return out;
    }

    private static float[] transposed(float[] in, int w, int h) {
        float[] out = new float[in.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                System.arraycopy(in, (y * w + x) * CHANNELS, out, (x * h + y) * CHANNELS, CHANNELS);
            }
        }
        return out;
    }

    private static int[] packed(float[] in) {
        int[] out = new int[in.length / CHANNELS];
        for (int i = 0; i < out.length; i++) {
            float alpha = in[i * CHANNELS];
            int pixel = clamp(alpha) << 24;
            for (int c = 1; c < CHANNELS && alpha > 0; c++) {
                pixel |= clamp(in[i * CHANNELS + c] * 255f / alpha) << (24 - 8 * c);
            }
            out[i] = pixel;
        }
        return out;
    }

    private static int clamp(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
