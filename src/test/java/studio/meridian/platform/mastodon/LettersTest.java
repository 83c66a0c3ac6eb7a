package studio.meridian.platform.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.platform.Publication;
import studio.meridian.platform.text.Scripts;

import java.util.List;
import java.util.Random;

/** What is the same text, however a server shows it. */
class LettersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Tea & salt                 | <p>Tea &amp; salt</p>
                    a < b > c "d" 'e'          | <p>a &lt; b &gt; c &quot;d&quot; &#39;e&#39;</p>
                    One\\n\\nTwo                 | <p>One</p><p>Two</p>
                    See https://example.org/a  | <p>See <a href="x"><span class="invisible">https://</span>example.org/a</a></p>
                    Hi @bob@fedi.example!      | <p>Hi <span><a href="x">@<span>bob</span></a></span>!</p>
                    Hi @bob@127.0.0.1:8080     | Hi @bob<br>
                    #お茶                      | <p><a href="x">#<span>お茶</span></a></p>
                    e\u0301                    | <p>\u00e9</p>
                    x\u00a0y                   | x&nbsp;y
                    family 👨‍👩‍👧‍👦              | <p>family &#x1F468;\u200d&#128105;\u200d👧\u200d👦</p>
                    """)
    void it_is_the_same_as_it_is_shown(String written, String shown) {
        assertThat(Letters.ofHtml(shown)).isEqualTo(Letters.of(written.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "Tea., Tea!",
        "@bob, @rob",
        "1 < 2, 1 2",
        "a&amp;b, a&b",
        "Salz, salz",
        "שלום, שלוס",
        "mail a@b.example, mail a@c.example",
    })
    void other_words_are_other_words(String one, String other) {
        assertThat(Letters.of(one)).isNotEqualTo(Letters.of(other));
    }

    @Test
    void whatever_is_sent_is_known_again_where_only_the_page_of_it_is_shown() {
        long seed = Long.getLong("meridian.seed", 20261124);
        Random random = new Random(seed);
        Limits limits = new Limits(500, 23, 4, 0, List.of(), true);
        Facts facts = new Facts(limits, "public", false, false, "7", "", List.of());
        for (int i = 0; i < 250; i++) {
            String markdown = "x <b> & 'y' " + Scripts.markdown(random, 1 + random.nextInt(400));
            Publication post = Walk.note(markdown).publication();
            Layout layout = Layout.of(post, facts);
            for (int n = 1; n <= layout.count(); n++) {
                Toot toot = new Toot("1");
                toot.text = layout.words(n, false);
                Status status = Status.of(toot.json(false));
                assertThat(status).isNotNull();
                assertThat(status.says(toot.text))
                        .as("seed %d, case %d: %s", seed, i, toot.text)
                        .isTrue();
                assertThat(status.says(toot.text + "?")).isFalse();
            }
        }
    }

    @Test
    void broken_markup_is_no_reason_to_fail() {
        assertThat(Letters.ofHtml("&#99999999999; &#x110000; &unknown; <p"))
                .isEqualTo("&unknown;<p");
        assertThat(Letters.ofHtml("")).isEmpty();
    }
}
