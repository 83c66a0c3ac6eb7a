package studio.meridian.platform.site.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.Sha256;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.site.Images;
import studio.meridian.platform.site.picture.Asset.Rendition;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.imageio.ImageIO;

/** Pictures as readers get them: right way up, small enough, with nothing else in them. */
class PictureTest {
    @TempDir Path temp;

    @ParameterizedTest
    @CsvSource({
        "200, '200'",
        "480, '480'",
        "500, '480,500'",
        "1200, '480,960,1200'",
        "2000, '480,960,1440'"
    })
    void a_picture_comes_in_widths_that_are_of_use(int width, String widths) throws Exception {
        Renditions made = made(Images.jpeg(width, width / 2), "image/jpeg");
        List<String> found =
                made.asset().renditions().stream().map(one -> "" + one.width()).toList();
        assertThat(String.join(",", found)).isEqualTo(widths);
        for (Rendition one : made.asset().renditions()) {
            BufferedImage image = image(made.files().get(one.file()));
            assertThat(image.getWidth()).isEqualTo(one.width());
            assertThat(image.getHeight()).isEqualTo(one.height());
            assertThat(one.height() * 2)
                    .isCloseTo(one.width(), org.assertj.core.data.Offset.offset(1));
        }
    }

    /** Where red, the mark of the top left corner as stored, is to be seen. */
    @ParameterizedTest
    @CsvSource({
        "1, 60, 40, 0, 0", "2, 60, 40, 1, 0", "3, 60, 40, 1, 1", "4, 60, 40, 0, 1",
        "5, 40, 60, 0, 0", "6, 40, 60, 1, 0", "7, 40, 60, 1, 1", "8, 40, 60, 0, 1"
    })
    void a_photo_stands_upright(int orientation, int width, int height, int right, int below)
            throws Exception {
        Renditions made = made(Images.photo(60, 40, orientation), "image/jpeg");
        BufferedImage image = image(made.files().values().iterator().next());
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        int x = right == 1 ? width - 4 : 3;
        int y = below == 1 ? height - 4 : 3;
        int pixel = image.getRGB(x, y);
        assertThat(pixel >> 16 & 0xff).as("red").isGreaterThan(180);
        assertThat(pixel & 0xff).as("blue").isLessThan(90);
    }

    @Test
    void where_it_was_taken_is_not_published() throws Exception {
        byte[] photo = Images.photo(600, 400, 6);
        assertThat(text(photo)).contains("GPS 38.53");
        for (byte[] file : made(photo, "image/jpeg").files().values())
            assertThat(text(file)).doesNotContain("GPS").doesNotContain("Exif");
    }

    @Test
    void see_through_stays_see_through() throws Exception {
        BufferedImage clear = new BufferedImage(600, 10, BufferedImage.TYPE_INT_ARGB);
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        ImageIO.write(clear, "png", out);
        Renditions made = made(out.toByteArray(), "image/png");
        for (byte[] file : made.files().values())
            assertThat(image(file).getRGB(1, 1) >>> 24).isZero();
        assertThat(made.asset().file()).endsWith(".png");
    }

    @Test
    void scaling_keeps_colours_in_their_places() throws Exception {
        Renditions made = made(Images.png(1000, 500), "image/png");
        BufferedImage small = image(made.files().get(made.asset().renditions().getFirst().file()));
        assertThat(small.getRGB(10, 10)).isEqualTo(0xffff0000);
        assertThat(small.getRGB(470, 10)).isEqualTo(0xff00ff00);
        assertThat(small.getRGB(240, 230)).isEqualTo(0xff0000ff);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/svg+xml", "text/html", "x/y"})
    void what_is_no_picture_is_not_published(String type) throws Exception {
        byte[] bytes = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
        Renditions made = made(bytes, type);
        assertThat(made.files()).isEmpty();
        assertThat(made.asset().shown()).isFalse();
    }

    @Test
    void a_damaged_picture_does_not_stop_the_site() throws Exception {
        byte[] whole = Images.jpeg(300, 200);
        byte[] half = java.util.Arrays.copyOf(whole, 40);
        assertThat(made(half, "image/jpeg").asset().shown()).isFalse();
        byte[] lie = Images.photo(60, 40, 9);
        assertThat(made(lie, "image/jpeg").asset().widest().width()).isEqualTo(60);
    }

    @Test
    void a_document_is_offered_as_it_is() throws Exception {
        byte[] pdf = "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII);
        Renditions made = made(pdf, "application/pdf");
        assertThat(made.asset().file()).endsWith(".pdf");
        assertThat(made.asset().shown()).isFalse();
        assertThat(made.files().get(made.asset().file())).isEqualTo(pdf);
    }

    @Test
    void a_kept_picture_is_made_once_and_goes_when_nobody_needs_it() throws Exception {
        byte[] bytes = Images.jpeg(100, 50);
        MediaFile media = media(bytes, "image/jpeg");
        AssetFolder folder = new AssetFolder(temp);
        folder.keep(media, _ -> bytes);
        folder.keep(
                media,
                _ -> {
                    throw new AssertionError("asked twice");
                });
        Map<String, Asset> found = folder.find(Set.of(media.sha256(), "0".repeat(64)));
        assertThat(found).containsOnlyKeys(media.sha256());
        Asset asset = found.get(media.sha256());
        assertThat(folder.file(media.sha256(), asset.file())).isRegularFile();
        folder.keepOnly(Set.of());
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void half_a_picture_left_by_a_crash_is_made_anew() throws Exception {
        byte[] bytes = Images.jpeg(100, 50);
        MediaFile media = media(bytes, "image/jpeg");
        Path place = Files.createDirectories(temp.resolve(media.sha256()));
        Files.writeString(place.resolve(media.sha256().substring(0, 20) + "-100.jpg"), "half");
        AssetFolder folder = new AssetFolder(temp);
        assertThat(folder.find(Set.of(media.sha256()))).isEmpty();
        folder.keep(media, _ -> bytes);
        Asset asset = folder.find(Set.of(media.sha256())).get(media.sha256());
        Path file = folder.file(media.sha256(), asset.file());
        assertThat(image(Files.readAllBytes(file)).getWidth()).isEqualTo(100);
    }

    @Test
    void other_bytes_and_false_digests_are_refused() {
        byte[] bytes = Images.jpeg(10, 10);
        AssetFolder folder = new AssetFolder(temp);
        assertThatThrownBy(() -> folder.keep(media(bytes, "image/jpeg"), _ -> new byte[] {1}))
                .isInstanceOf(IOException.class);
        MediaFile path = new MediaFile("../../x", "x", "image/jpeg", "", 1, 1);
        assertThatThrownBy(() -> folder.keep(path, _ -> bytes)).isInstanceOf(IOException.class);
        assertThat(temp).isEmptyDirectory();
    }

    private static Renditions made(byte[] bytes, String type) throws IOException {
        return Renditions.of(media(bytes, type), bytes);
    }

    private static MediaFile media(byte[] bytes, String type) {
        return new MediaFile(Sha256.of(bytes), "x", type, "", 1, 1);
    }

    private static BufferedImage image(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
