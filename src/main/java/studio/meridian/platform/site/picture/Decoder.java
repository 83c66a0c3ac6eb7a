package studio.meridian.platform.site.picture;

import org.jspecify.annotations.Nullable;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Bytes of a picture to upright sRGB pixels, in bounded memory. */
final class Decoder {
    /** Four times the widest rendition still gives a good mean; more is only memory. */
    private static final int WIDE_ENOUGH = 2 * 1440;

    private static final long MOST_PIXELS = 24_000_000;

    private Decoder() {}

    /**
     * What was read.
     *
     * @param photo whether it came as JPEG, and should go as one
     */
    record Decoded(Pixels pixels, boolean photo) {}

    static boolean reads(String mediaType) {
        return ImageIO.getImageReadersByMIMEType(mediaType).hasNext();
    }

    /** The picture, or null when it is none that can be read. */
    static @Nullable Decoded read(byte[] bytes) {
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return null;
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                boolean photo = reader.getFormatName().equalsIgnoreCase("jpeg");
                Pixels pixels = Pixels.of(standard(reader.read(0, bounded(reader))));
                int orientation = photo ? Orientation.of(bytes) : 1;
                return new Decoded(pixels.upright(orientation), photo);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            // Readers throw whatever they like on damaged pictures; the text goes on without it.
            return null;
        }
    }

    private static ImageReadParam bounded(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        long height = reader.getHeight(0);
        int step = Math.max(1, width / WIDE_ENOUGH);
        while (width / step * (height / step) > MOST_PIXELS) step++;
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static BufferedImage standard(BufferedImage image) {
        ColorSpace space = image.getColorModel().getColorSpace();
        if (space.isCS_sRGB() || space.getType() != ColorSpace.TYPE_RGB) return image;
        int type =
                image.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB;
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), type);
        return new ColorConvertOp(null).filter(image, out);
    }
}
