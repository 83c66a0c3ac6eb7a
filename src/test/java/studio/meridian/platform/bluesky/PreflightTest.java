package studio.meridian.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import studio.meridian.content.Graphemes;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.platform.Done;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Preflight;
import studio.meridian.platform.Preflight.Gauge;
import studio.meridian.platform.Preflight.Post;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Rule;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Step;
import studio.meridian.platform.site.Draft;
import studio.meridian.platform.text.Scripts;

import tools.jackson.databind.JsonNode;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is told before anything is sent, against the bytes that are sent. */
class PreflightTest {
    private static final String KEY = "019ab1c2-8e00-7123-8456-0123456789ab";
    private static final int CASES = 100;

    private final BlueskyAdapter adapter = Walk.adapter(InstantSource.system());

    @Test
    void what_is_told_is_what_is_sent_and_what_is_not_refused_is_taken() {
        long seed = Long.getLong("meridian.seed", 20261124);
        Random random = new Random(seed);
        int threads = 0;
        int cards = 0;
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            Publication publication = any(random);
            boolean numbered = random.nextBoolean();
            String as = "seed %d, case %d: %s".formatted(seed, i, publication.body());
            Preflight told = told(publication, numbered ? "yes" : "no", Map.of());
            if (told.isRefused()) {
                refused++;
                assertThatThrownBy(() -> adapter.steps(publication))
                        .as(as)
                        .isInstanceOf(FailureException.class);
                continue;
            }
            List<JsonNode> sent = sent(publication, numbered);
            assertThat(told.posts()).as(as).hasSameSizeAs(sent);
            if (sent.size() > 1) threads++;
            for (int n = 0; n < sent.size(); n++) {
                same(told.posts().get(n), sent.get(n), as);
                if (told.posts().get(n).card() != null) cards++;
            }
        }
        assertThat(List.of(threads, cards, refused)).allMatch(count -> count > 2);
    }

    private static void same(Post told, JsonNode sent, String as) {
        assertThat(told.text()).as(as).isEqualTo(sent.path("text").asString());
        assertThat(told.marks()).as(as).hasSize(sent.path("facets").size());
        JsonNode embed = sent.path("embed");
        List<String> alts =
                embed.path("images").valueStream().map(one -> one.path("alt").asString()).toList();
        assertThat(told.pictures()).as(as).extracting(MediaFile::alt).isEqualTo(alts);
        Preflight.Card card = told.card();
        assertThat(card == null ? "" : card.address() + card.title())
                .as(as)
                .isEqualTo(
                        embed.path("external").path("uri").asString("")
                                + embed.path("external").path("title").asString(""));
        Gauge gauge = told.gauge();
        assertThat(gauge.used()).as(as).isEqualTo(Graphemes.count(told.text()));
        assertThat(told.gauges()).as(as).allMatch(one -> one.left() >= 0);
    }

    private static Publication any(Random random) {
        String body =
                random.nextInt(8) == 0
                        ? "\n***\n"
                        : Scripts.markdown(random, 1 + random.nextInt(200));
        Draft draft = Draft.of(KEY).in(Scripts.locale(random).tag()).text("", body);
        if (random.nextBoolean()) draft.note();
        if (random.nextInt(4) == 0) draft.summary("A summary.");
        int pictures = Math.max(0, random.nextInt(12) - 6);
        for (int n = 0; n < pictures; n++) {
            draft.with(new byte[] {(byte) n}, "image/png", n == 2 ? "" : "Picture " + n);
        }
        return draft.publication();
    }

    private List<JsonNode> sent(Publication publication, boolean numbered) {
        Map<String, Done> earlier = new HashMap<>();
        List<JsonNode> sent = new ArrayList<>();
        for (Step step : adapter.steps(publication)) {
            Call call = Call.read(adapter.freeze(publication, step, earlier));
            if (call instanceof Call.Put put) sent.add(put.record());
            Map<String, String> facts = new HashMap<>();
            facts.put("did", "did:plc:me");
            facts.put("uri", "at://did:plc:me/app.bsky.feed.post/" + step.key());
            facts.put("cid", "cid");
            facts.put("blob", "\"blob\"");
            facts.put("number", numbered ? "yes" : "no");
            Posts.of(publication).mentions().forEach(who -> facts.put(who, "did:plc:" + who));
            earlier.put(step.name(), new Done(step.key(), null, "", facts));
        }
        return sent;
    }

    @Test
    void the_counter_is_the_one_readers_know_at_the_last_character_that_fits() {
        String full = "👨‍👩‍👧‍👦" + "x".repeat(299);
        Preflight fits = told(note(full));
        assertThat(fits.posts()).hasSize(1);
        assertThat(fits.posts().getFirst().gauge().left()).isZero();
        Preflight more = told(note(full + "y"));
        assertThat(more.posts()).hasSizeGreaterThan(1);
        assertThat(rules(more)).contains(Rule.THREAD);
    }

    @Test
    void families_are_full_by_their_bytes_before_they_are_by_characters() {
        Preflight told = told(note("👨‍👩‍👧‍👦".repeat(150)));
        assertThat(told.posts()).hasSizeGreaterThan(1);
        assertThat(told.posts().getFirst().gauges()).hasSize(2);
        assertThat(told.posts().getFirst().gauges().getLast().used()).isGreaterThan(2900);
    }

    @Test
    void a_picture_no_server_takes_is_an_error_and_one_that_older_servers_refuse_a_warning() {
        Publication publication =
                Draft.of(KEY).text("", "x").with(new byte[] {1}, "image/png", "Tea").publication();
        String sha = publication.media().getFirst().sha256();
        assertThat(rules(told(publication, "no", Map.of(sha, 1_000_000L)))).isEmpty();
        assertThat(rules(told(publication, "no", Map.of(sha, 1_000_001L))))
                .containsExactly(Rule.MAYBE_TOO_LARGE);
        Preflight refused = told(publication, "no", Map.of(sha, 2_000_001L));
        assertThat(refused.isRefused()).isTrue();
        Remark error = refused.remarks().getFirst();
        assertThat(error.subject()).isEqualTo(sha);
        assertThat(error.arguments()).containsEntry("most", 2_000_000L);
    }

    @Test
    void what_gets_lost_is_named_gravest_first() {
        Draft draft =
                Draft.of(KEY)
                        .note()
                        .text("Tea", "# Leaves\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
                        .summary("Short")
                        .tags("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        for (int n = 0; n < 5; n++) draft.with(new byte[] {(byte) n}, "image/png", "P");
        draft.with(new byte[] {9}, "application/pdf", "A paper");
        Preflight told = told(draft.publication());
        assertThat(rules(told))
                .containsExactlyInAnyOrder(
                        Rule.TITLE_LEFT_OUT,
                        Rule.TOPICS_LEFT_OUT,
                        Rule.FILE_LEFT_OUT,
                        Rule.PICTURES_SPREAD,
                        Rule.TABLES,
                        Rule.THREAD,
                        Rule.SUMMARY_LEFT_OUT,
                        Rule.FORMATTING);
        assertThat(told.remarks()).extracting(one -> one.rule().severity()).isSorted();
        Remark topics =
                told.remarks().stream()
                        .filter(one -> one.rule() == Rule.TOPICS_LEFT_OUT)
                        .findFirst()
                        .orElseThrow();
        assertThat(topics.arguments()).containsEntry("count", 2);
    }

    @Test
    void a_plain_note_needs_no_remark_and_the_title_of_an_article_is_its_first_line() {
        assertThat(told(note("Tea.")).remarks()).isEmpty();
        Preflight article = told(Draft.of(KEY).text("Tea", "Hot.").publication());
        assertThat(rules(article)).containsExactly(Rule.TITLE_IN_TEXT);
        assertThat(article.posts().getFirst().text()).isEqualTo("Tea\n\nHot.");
    }

    private static Publication note(String body) {
        return Draft.of(KEY).note().text("", body).publication();
    }

    private Preflight told(Publication publication) {
        return told(publication, "no", Map.of());
    }

    private Preflight told(Publication publication, String number, Map<String, Long> sizes) {
        Channel channel = Walk.account(new Purse(), Map.of("number", number)).channel();
        return adapter.preflight(publication, channel, sizes);
    }

    private static List<Rule> rules(Preflight told) {
        return told.remarks().stream().map(Remark::rule).toList();
    }
}
