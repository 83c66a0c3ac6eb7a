package studio.meridian.localization.segment.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.LocaleTag;

import java.util.List;
import java.util.Random;

/** Hard places in plain text, language by language; a bar in the examples marks each end. */
class SentenceBreakerTest {
    private static final List<String> LOCALES =
            List.of("en", "zh-Hans", "ja", "ko", "es", "pt-BR", "fr", "de", "ar", "hi", "th", "id");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "en;Mr. and Mrs. Lee left at 3.30 p.m.|They came back.",
                "en;The file is at example.org/a.html.|Read it.",
                "en;Version 2.0.1 is out.|Get it at www.example.org!|Now.",
                "en;On Nov. 24, 2026 it rained.|Jan. 5 was dry.",
                "en;She said, “Go.”|He went.|‘No,’ he said.",
                "en;“Where?” she asked.|“Here.”",
                "en;It ended (at last.)|Then came rain [and snow].|Then sun.",
                "en;He paid $5.50.|She paid £4.|They paid 1,000.50 dollars.",
                "en;Is it 5 a.m. or 5 p.m.?|It is 6.",
                "en;Well … maybe not.|What?!|No way!!!|Yes.",
                "en;P.S. I love you.|J.S. Bach lived.|So did G. F. Handel.",
                "en;1. First item.|2. Second item.",
                "en;Read ch. 5, pp. 3–9, and fig. 2.|Stop.",
                "en;He lives in St. Louis.|She does not.",
                "en;It was -3.5 °C.|Hello 👋.|Bye 👋!|End.",
                "en;Ask Prof. Kim, Ph.D. first.|E.g. This one.|Done.",
                "en;Stop.Go on.|He said \"Stop!\"|\"Why?\" she asked.",
                "de;Am 1. Januar 2026 war es kalt.|Am 2. Feb. auch.",
                "de;Der 3. Platz ging an ihn.|Sie kam um 4.|Dann ging sie.",
                "de;Beim 2. Versuch klappte es.|Im 19. Jahrhundert nicht.",
                "de;Am 24. 12. kam er.|Am 5. und 6. Mai nicht.",
                "de;Ludwig XIV. war König.|Er starb 1715.|Dann kam Ludwig XV.|Ende.",
                "de;Das kostet ca. 5 Mio. Euro, d. h. viel.|Ja!",
                "de;„Komm!“|„Nein.“|Er ging (u. a. nach Köln).|Schluss.",
                "de;Hr. Dr. Meier wohnt in der Hauptstr. 5.|Fr. Roth auch.",
                "fr;M. et Mme Roy sont là.|Ils dînent à 20 h.|Bien.",
                "fr;Il a dit : « Non. »|Puis il partit.",
                "fr;Qu’est-ce ?|Rien !|Voir p. 12 et fig. 3.|C’est tout.",
                "fr;Jean-Paul II.|Il vint en janv. 1980.|Prix : 3,50 €.|Ah… bon.",
                "es;El Dr. Ruiz y la Sra. Gil viven en la Av. Sol n.º 5.|Bien.",
                "es;¿Vienes?|¡Sí!|«¿Qué?»|«Nada.»|Fin.",
                "es;Cuesta 1.500 euros.|Págs. 3–5.|EE. UU. ganó.|¡Qué bien!",
                "pt-BR;O Sr. João e a Sra. Ana moram na Av. Brasil.|Custa R$ 1.500,50.|É caro.",
                "pt-BR;“Vamos?”|“Não.”|O Prof. Lima, p. ex., veio.|Saiu.",
                "ko;3.5점을 받았다.|좋다!|“갑시다.”|그가 말했다.|정말?|응.",
                "ko;1. 첫째입니다.|2. 둘째입니다.|주소는 https://example.org/a.b 입니다.|끝.",
                "ar;هل أنت هنا؟|نعم.|حسنًا!|قال: «اذهب.»|ثم ذهب.",
                "ar;السعر 3.5 دولار.|زرت www.example.org.|جيد.",
                "ar;جاء د. أحمد اليوم.|نعم؛ جاء.",
                "hi;राम आया।|सीता गई।|क्या?|हाँ!|वह बोला, “जाओ।”|फिर गया।",
                "hi;डॉ. शर्मा आए।|प्रो. गुप्ता नहीं आए।|दाम ३.५ रुपये है।|अंत॥|फिर।",
                "th;วันนี้อากาศดี ฉันไปตลาด ราคา 3.5 บาท",
                "th;ดร. สมชาย กับ น.ส. มานี มาเมื่อ พ.ศ. 2569 ที่ กทม. ครับ",
                "th;จริงหรือ?|จริง!|ดีมาก",
                "id;Bpk. Budi dan Ibu Sri tinggal di Jl. Sudirman No. 5.|Mereka makan.",
                "id;Harganya Rp1.500,50.|Murah.|Apa?|Ya!|“Mari.”|Dr. Sari datang.|Dia dokter.",
                "zh-Hans;你好！|我叫李伟。|你呢？|圆周率是3.14。|对吗？",
                "zh-Hans;请看 https://a.b/c?漢字=1 吧。|完。",
                "zh-Hans;真的吗？？|真的！！|A股涨了。|B股跌了。|他来了……她走了。",
                "zh-Hans;“走吧！”|“好。”|“去哪儿？”|“海边。”",
                "ja;「行くの？」|「うん！」と答えた。|価格は3.5円です。|安い！|本当？！|はい。",
                "ja;彼は『待て。』と言った。|えっ……。|何？|Version 2.0です。|終わり。"
            })
    void hard_places(String locale, String marked) {
        boolean joining = locale.equals("ja") || locale.startsWith("zh");
        String text = marked.replace("|", joining ? "" : " ");
        assertThat(sentences(locale, text)).containsExactly(marked.split("\\|"));
    }

    @Test
    void what_is_nothing_but_signs_is_no_sentence() {
        for (String locale : LOCALES) {
            for (String text : List.of("", " ", "\n\t", "…", "?!", "123 4.5", "😀", "—", "。。。")) {
                assertThat(sentences(locale, text)).as("%s: %s", locale, text).isEmpty();
            }
        }
    }

    @Test
    void a_blank_line_or_a_hard_break_ends_a_sentence_without_a_stop() {
        for (String locale : LOCALES) {
            assertThat(sentences(locale, "Alpha\nBeta")).containsExactly("Alpha", "Beta");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_letter_is_lost_torn_apart_or_taken_twice(long number) {
        long seed = Long.getLong("meridian.seed", 20261124) + number;
        System.out.println("sentences: seed " + seed);
        Random random = new Random(seed);
        List<String> parts =
                List.of(
                        "Dr. ",
                        "a.m. ",
                        "z. B. ",
                        "Word ",
                        "word",
                        "3.",
                        "5",
                        " ",
                        "\u00a0",
                        "\n",
                        ". ",
                        "! ",
                        "?",
                        "…",
                        "。",
                        "？",
                        "」",
                        "「",
                        "“",
                        "”",
                        "«",
                        "» ",
                        "(",
                        ") ",
                        "\"",
                        "'",
                        "漢字",
                        "かな",
                        "한국 ",
                        "عربي ",
                        "؟ ",
                        "हिन्दी",
                        "। ",
                        "ไทย ",
                        "https://a.b/c.d?e=F. ",
                        "x.y@z.org. ",
                        "👩‍👩‍👧",
                        "𠮷",
                        "e\u0301",
                        "\u2060",
                        "—",
                        "¿",
                        "¡",
                        "\u200f",
                        "X");
        for (int round = 0; round < 600; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            String locale = LOCALES.get(random.nextInt(LOCALES.size()));
            whole(locale, text.toString());
        }
    }

    /** Sentences in order, trimmed, apart; between them nothing that somebody could translate. */
    private static void whole(String locale, String text) {
        Mask mask = Mask.plain(text);
        int end = 0;
        StringBuilder between = new StringBuilder();
        for (Range piece : new SentenceBreaker(LocaleTag.of(locale)).pieces(mask)) {
            String told = "%s: [%s] %s".formatted(locale, text, piece);
            assertThat(piece.start()).as(told).isGreaterThanOrEqualTo(end);
            assertThat(piece.of(text)).as(told).isEqualTo(piece.of(text).strip()).isNotEmpty();
            assertThat(mask.whole())
                    .as(told)
                    .noneMatch(address ->
                            address.isCutBy(piece.start()) || address.isCutBy(piece.end()));
            between.append(text, end, piece.start());
            end = piece.end();
        }
        between.append(text.substring(end));
        assertThat(between.codePoints().filter(Character::isLetter).count())
                .as("%s: [%s]", locale, text)
                .isZero();
    }

    private static List<String> sentences(String locale, String text) {
        return new SentenceBreaker(LocaleTag.of(locale))
                .pieces(Mask.plain(text)).stream().map(piece -> piece.of(text)).toList();
    }
}
