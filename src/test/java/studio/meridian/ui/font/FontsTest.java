package studio.meridian.ui.font;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.model.LocaleTag;
import studio.meridian.ui.UiToolkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bundled fonts: whole, small enough, and drawing every script without a box. */
class FontsTest {
    private static final Path FOLDER = Path.of("assets/fonts");
    private static final long LIMIT = 12_000_000;
    private static final String NEVER_ASSIGNED = Character.toString(0x10FFFF);
    private static final int SPACE_AT_SIZE_40 = 8;

    @BeforeAll
    static void load() throws Exception {
        Fonts.load();
        UiToolkit.start();
    }

    @Test
    void every_file_has_the_digest_that_was_written_down() throws Exception {
        Map<String, String> written = new TreeMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("SHA256SUMS"))) {
            written.put(line.substring(66), line.substring(0, 64));
        }
        Map<String, String> real = new TreeMap<>();
        for (String file : Fonts.FILES) real.put(file, digest(FOLDER.resolve(file)));
        assertThat(real).isEqualTo(written);
    }

    @Test
    void the_folder_stays_below_the_limit_and_holds_nothing_unknown() throws Exception {
        try (var files = Files.walk(FOLDER)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            long total = 0;
            for (Path file : all) total += Files.size(file);
            assertThat(total).isLessThanOrEqualTo(LIMIT);
            assertThat(all.stream().map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.endsWith(".woff"))
                    .containsExactlyInAnyOrderElementsOf(Fonts.FILES);
        }
        assertThat(FOLDER.resolve("LICENCES/OFL-1.1.txt")).exists();
        assertThat(FOLDER.resolve("LICENCES/DejaVu.txt")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Meridian Sans",
        "ar, Meridian Sans",
        "he, Meridian Sans",
        "hi, Meridian Sans",
        "zh-CN, Meridian Sans SC",
        "zh-Hans, Meridian Sans SC",
        "zh-HK, Meridian Sans TC",
        "zh-TW, Meridian Sans TC",
        "ja, Meridian Sans JP",
        "ko-KR, Meridian Sans KR",
        "sr-Latn, Meridian Sans",
        "am, Meridian Sans"
    })
    void a_locale_has_its_family(String locale, String family) {
        assertThat(Fonts.familyFor(LocaleTag.of(locale))).isEqualTo(family);
        assertThat(Font.getFamilies()).contains(family);
    }

    @Test
    void the_interface_has_a_bold_and_an_italic() {
        String family = Fonts.primaryFamily();
        assertThat(Font.font(family, FontWeight.BOLD, 13).getStyle()).isEqualTo("Bold");
        assertThat(Font.font(family, FontPosture.ITALIC, 13).getStyle()).isEqualTo("Italic");
        assertThat(Font.font("Meridian Sans SC", FontWeight.BOLD, 13).getStyle()).isEqualTo("Bold");
        assertThat(Fonts.families()).contains(family, Fonts.monospacedFamily());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en      | Handgloves 0123456789 “quote” ‘it’ — office, café … € © → ⌘K ✓
                    vi      | Tiếng Việt: được người ta yêu quý
                    ru      | Съешь же ещё этих мягких французских булок
                    el      | Ξεσκεπάζω την ψυχοφθόρα βδελυγμία
                    ar      | جاهز — 3 دروس (قيد الانتظار) «نصّ» ١٢٣، مُحَمَّدٌ؟
                    fa      | فارسی: کشتی‌ها گچ پژ ۱۲۳۴
                    ur      | اردو میں خوش آمدید ٹ ڑ ے ہ ھ
                    he      | שָׁלוֹם — 3 שיעורים (בהמתנה) ״תרגום״ ₪
                    hi      | हिन्दी में लिखें: क्षत्रिय श्रीमान् १२३।
                    th      | ที่นี่มีน้ำ ป่าปี้ ๑๒๓ ฿
                    zh-Hans | 学习中文：“直骨角”——发布，《课》、〇一二三……￥
                    zh-Hant | 學習中文：「直骨角」發佈，廣東話嘅嘢，ㄅㄆㄇ
                    ja      | 日本語：直骨角「公開」します。カタカナ・ー 𠮷野家 ﾊﾝｶｸ
                    ko      | 한국어: 직접 작성하고 번역합니다 뷁
                    en      | 😀🚀👍🎉✅⏳❤☎🇯🇵🫠🥹
                    """)
    void every_sign_of_a_sample_is_drawn_by_the_family_of_its_locale(String locale, String sample)
            throws Exception {
        String family = Fonts.familyFor(LocaleTag.of(locale));
        BitSet covered = codePointsOf(family);
        assertThat(sample.codePoints().filter(cp -> !covered.get(cp)).toArray()).isEmpty();
        for (int cp : sample.codePoints().distinct().toArray()) {
            if (Character.isWhitespace(cp) || Character.getType(cp) == Character.FORMAT) continue;
            assertThat(Ink.of(Character.toString(cp), family).isBlank())
                    .as("U+%04X in %s", cp, family)
                    .isFalse();
        }
    }

    @Test
    void a_sign_that_no_font_has_leaves_no_ink_so_that_ink_means_a_glyph() throws Exception {
        assertThat(Ink.of(NEVER_ASSIGNED, Fonts.primaryFamily()).isBlank()).isTrue();
        assertThat(Ink.of("a", Fonts.primaryFamily()).isBlank()).isFalse();
    }

    @Test
    void signs_outside_the_family_of_the_locale_come_from_another_bundled_one() throws Exception {
        BitSet all = new BitSet();
        for (String file : Fonts.FILES) all.or(FontFile.codePoints(FOLDER.resolve(file)));
        for (int cp : "学語國한हไعשжω😀𠮷Հქ∑♞⠿┼".codePoints().toArray()) {
            assertThat(all.get(cp)).as("U+%04X", cp).isTrue();
            for (String family : Fonts.families()) {
                assertThat(Ink.of(Character.toString(cp), family).isBlank())
                        .as("U+%04X in %s", cp, family)
                        .isFalse();
            }
        }
    }

    @Test
    void han_characters_have_the_form_of_the_locale() throws Exception {
        Ink simplified = Ink.of("直", Fonts.familyFor(LocaleTag.of("zh-Hans")));
        Ink japanese = Ink.of("直", Fonts.familyFor(LocaleTag.of("ja")));
        Ink traditional = Ink.of("骨", Fonts.familyFor(LocaleTag.of("zh-Hant")));
        assertThat(simplified.looksLike(japanese)).isFalse();
        assertThat(traditional.looksLike(Ink.of("骨", "Meridian Sans SC"))).isFalse();
        assertThat(japanese.looksLike(Ink.of("直", "Meridian Sans JP"))).isTrue();
    }

    @Test
    void arabic_with_a_dash_and_a_digit_runs_from_right_to_left() throws Exception {
        assertThat(wordOrder(Fonts.familyFor(LocaleTag.of("ar"))))
                .isEqualTo(List.of("جاهز", "—", "3", "دروس"));
    }

    /** The canary: were it green in any family, the test above would prove nothing. */
    @Test
    void the_same_text_split_over_two_fonts_is_out_of_order() throws Exception {
        assertThat(wordOrder("Meridian Sans JP"))
                .as("if JavaFX has mended its order, the one-family rule may be relaxed")
                .isNotEqualTo(List.of("جاهز", "—", "3", "دروس"));
    }

    @Test
    void joiners_and_direction_marks_leave_no_ink() throws Exception {
        String family = Fonts.primaryFamily();
        Ink plain = Ink.of("ااد", family);
        for (String mark : List.of("\u200c", "\u200d", "\u200f", "\u2060", "\ufeff")) {
            Ink marked = Ink.of("ااد" + mark, family);
            assertThat(marked.looksLike(plain)).as("U+%04X", mark.codePointAt(0)).isTrue();
        }
        assertThat(Ink.of("ا\u200cاد", family).looksLike(plain)).isTrue();
        assertThat(Ink.of("❤\ufe0f", family).looksLike(Ink.of("❤", family))).isTrue();
    }

    @Test
    void an_emoji_sequence_is_one_picture() throws Exception {
        String family = Fonts.primaryFamily();
        int one = Ink.of("👩", family).width();
        assertThat(Ink.of("👨‍👩‍👧", family).width()).isLessThan(one * 3 / 2);
        assertThat(Ink.of("👍🏽", family).width()).isLessThan(one * 3 / 2);
    }

    @Test
    void emoji_are_drawn_in_text_controls() throws Exception {
        assertThat(field("😀").looksLike(field(""))).isFalse();
        assertThat(field("😀").looksLike(field("🚀"))).isFalse();
        assertThat(field(NEVER_ASSIGNED).looksLike(field("😀"))).isFalse();
    }

    @Test
    void fonts_in_colour_are_taken_out_of_the_machines_own_configuration() {
        assertThat(MachineFonts.configuration(Map.of(), false))
                .contains("/etc/fonts/fonts.conf</include>", "\"color\"><bool>true</bool>");
        assertThat(MachineFonts.configuration(Map.of("FONTCONFIG_FILE", "/a&b.conf"), false))
                .contains(">/a&amp;b.conf</include>");
        assertThat(MachineFonts.configuration(Map.of("FONTCONFIG_PATH", "/c"), false))
                .contains(">/c/fonts.conf</include>");
        assertThat(MachineFonts.configuration(Map.of(), true)).doesNotContain("include");
    }

    private static Ink field(String text) throws Exception {
        return Ink.of(() -> {
            TextField field = new TextField(text);
            field.setFont(Font.font(Fonts.primaryFamily(), 20));
            field.setTranslateY(-50);
            field.setFocusTraversable(false);
            return field;
        });
    }

    /** Which word stands where, from the right, told by the width of its ink. */
    private static List<String> wordOrder(String family) throws Exception {
        Map<Integer, String> words = new TreeMap<>();
        for (String word : List.of("جاهز", "—", "3", "دروس")) {
            words.put(Ink.of(word, family).width(), word);
        }
        assertThat(words).as("words of different widths").hasSize(4);
        return Ink.of("جاهز — 3 دروس", family).wordsFromRight(SPACE_AT_SIZE_40).stream()
                .map(width -> nearest(words, width))
                .toList();
    }

    private static String nearest(Map<Integer, String> words, int width) {
        return words.entrySet().stream()
                .filter(word -> Math.abs(word.getKey() - width) <= 2)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("?" + width);
    }

    private static BitSet codePointsOf(String family) throws Exception {
        String file = family.replace(" ", "") + "-Regular.woff";
        return FontFile.codePoints(FOLDER.resolve(file));
    }

    private static String digest(Path file) throws Exception {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(sum);
    }
}
