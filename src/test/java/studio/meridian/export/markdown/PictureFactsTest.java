package studio.meridian.export.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

class PictureFactsTest {
    @Test
    void pictures_of_the_sample_are_measured_as_java_measures_them() throws IOException {
        List<Path> pictures;
        try (var files = Files.list(Path.of("assets/sample/images"))) {
            pictures = files.filter(file -> file.toString().matches(".*\\.(png|jpe?g)")).toList();
        }
        assertThat(pictures).hasSizeGreaterThan(3);
        for (Path picture : pictures) {
            var image = ImageIO.read(picture.toFile());
            PictureFacts facts = PictureFacts.of(Files.readAllBytes(picture));
            assertThat(facts.width()).as("%s", picture).isEqualTo(image.getWidth());
            assertThat(facts.height()).as("%s", picture).isEqualTo(image.getHeight());
        }
    }

    @Test
    void each_kind_is_known_by_its_first_bytes() {
        String png = "89504e470d0a1a0a0000000d49484452" + "00000140" + "000000f0";
        assertThat(facts(png)).isEqualTo(new PictureFacts("image/png", 320, 240));
        String gif = "474946383961" + "4001" + "f000";
        assertThat(facts(gif)).isEqualTo(new PictureFacts("image/gif", 320, 240));
        String extended = webp("VP8X") + "0a000000" + "00000000" + "3f0100" + "ef0000";
        assertThat(facts(extended)).isEqualTo(new PictureFacts("image/webp", 320, 240));
        String lossless = webp("VP8L") + "0a000000" + "2f" + "3fc13b00" + "0000000000";
        assertThat(facts(lossless)).isEqualTo(new PictureFacts("image/webp", 320, 240));
        String lossy = webp("VP8 ") + "0a000000" + "000000" + "9d012a" + "4001" + "f000";
        assertThat(facts(lossy)).isEqualTo(new PictureFacts("image/webp", 320, 240));
        String avif = "0000001c" + hex("ftypavif");
        assertThat(facts(avif)).isEqualTo(new PictureFacts("image/avif", 0, 0));
    }

    @Test
    void what_browsers_do_not_show_or_run_is_no_picture() {
        for (String text : List.of("", "<svg xmlns='http://www.w3.org/2000/svg'/>", "BM", "%PDF")) {
            assertThat(PictureFacts.of(text.getBytes(StandardCharsets.UTF_8))).isNull();
        }
    }

    @Test
    void cut_and_broken_pictures_harm_nobody() throws IOException {
        byte[] picture;
        try (var files = Files.list(Path.of("assets/sample/images"))) {
            Path jpeg = files.filter(file -> file.toString().endsWith(".jpg")).findAny().get();
            picture = Files.readAllBytes(jpeg);
        }
        for (int length = 0; length < 700; length++) {
            PictureFacts facts = PictureFacts.of(Arrays.copyOf(picture, length));
            if (length >= 3) assertThat(facts.mediaType()).isEqualTo("image/jpeg");
        }
        long seed = 20261124;
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            byte[] broken = Arrays.copyOf(picture, 400);
            for (int j = 0; j < 8; j++) broken[3 + random.nextInt(397)] = (byte) random.nextInt();
            PictureFacts facts = PictureFacts.of(broken);
            assertThat(facts.width()).as("seed %d, round %d", seed, i).isBetween(0, 65_535);
        }
    }

    private static String webp(String chunk) {
        return hex("RIFF") + "ffff0000" + hex("WEBP") + hex(chunk);
    }

    private static String hex(String ascii) {
        return HexFormat.of().formatHex(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private static PictureFacts facts(String hex) {
        return PictureFacts.of(HexFormat.of().parseHex(hex));
    }
}
