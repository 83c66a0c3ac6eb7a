package studio.meridian.platform.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import studio.meridian.messages.FailureException;
import studio.meridian.platform.Account;
import studio.meridian.platform.Done;
import studio.meridian.platform.MediaFile;
import studio.meridian.platform.Preflight;
import studio.meridian.platform.Preflight.Post;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Rule;
import studio.meridian.platform.Publication;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.Step;
import studio.meridian.platform.site.Draft;
import studio.meridian.platform.text.Scripts;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is told before anything is sent, against the bytes that are sent. */
class ForesightTest {
    private static final Limits MASTODON = new Limits(500, 23, 4, 0, List.of(), true);
    private static final int CASES = 40;

    private final MastodonAdapter adapter = Walk.fresh();

    @Test
    void what_is_told_is_what_is_sent_and_what_is_not_refused_is_taken() {
        long seed = Long.getLong("meridian.seed", 20261124);
        Random random = new Random(seed);
        int threads = 0;
        int refused = 0;
        int warned = 0;
        for (int i = 0; i < CASES; i++) {
            Publication publication = any(random);
            Limits limits = anyLimits(random);
            boolean numbered = random.nextBoolean();
            boolean warns = random.nextInt(3) == 0;
            String as = "seed %d, case %d, %s: %s".formatted(seed, i, limits, publication.body());
            Preflight told = told(publication, limits, numbered, warns);
            Facts facts = new Facts(limits, "public", numbered, warns, "7", "", List.of());
            if (told.isRefused()) {
                refused++;
                assertThatThrownBy(() -> sent(publication, facts))
                        .as(as)
                        .isInstanceOf(FailureException.class);
                continue;
            }
            List<JsonNode> sent = sent(publication, facts);
            assertThat(told.posts()).as(as).hasSameSizeAs(sent);
            if (sent.size() > 1) threads++;
            for (int n = 0; n < sent.size(); n++) {
                Post post = told.posts().get(n);
                JsonNode status = sent.get(n);
                if (!status.path("spoiler_text").asString().isEmpty()) warned++;
                assertThat(post.text()).as(as).isEqualTo(status.path("status").asString());
                List<String> media =
                        status.path("media_ids").valueStream().map(JsonNode::asString).toList();
                assertThat(post.pictures()).as(as).extracting(MediaFile::sha256).isEqualTo(media);
                assertThat(post.gauge().left()).as(as).isNotNegative();
            }
        }
        assertThat(List.of(threads, refused, warned)).allMatch(count -> count > 2);
    }

    private static Limits anyLimits(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Limits(500, 25, 4, 0, List.of(), false);
            case 1 -> new Limits(5000, 25, 6, 0, List.of(), false);
            // A server that takes less than any we plan for.
            case 2 -> new Limits(200, 23, 2, 0, List.of(), true);
            default -> MASTODON;
        };
    }

    private static Publication any(Random random) {
        String body =
                random.nextInt(8) == 0
                        ? "\n***\n"
                        : Scripts.markdown(random, 1 + random.nextInt(300));
        Draft draft = Draft.of(Walk.key()).in(Scripts.locale(random).tag()).text("", body);
        if (random.nextInt(3) == 0) draft.summary("About tea, ".repeat(1 + random.nextInt(45)));
        if (random.nextInt(3) == 0) draft.tags("tea", "green tea");
        int pictures = Math.max(0, random.nextInt(12) - 6);
        for (int n = 0; n < pictures; n++) {
            draft.with(new byte[] {(byte) n}, "image/png", "Picture " + n);
        }
        return draft.publication();
    }

    /** What the statuses would be, every picture being named there by its digest. */
    private List<JsonNode> sent(Publication publication, Facts facts) {
        Map<String, Done> earlier = new HashMap<>();
        List<JsonNode> sent = new ArrayList<>();
        for (Step step : adapter.steps(publication)) {
            Call call = Call.read(adapter.freeze(publication, step, earlier));
            Done done = new Done("x", null, "");
            if (call instanceof Call.Prepare) done = new Done("7", null, "", facts.kept());
            if (call instanceof Call.Upload upload) done = new Done(upload.sha256(), null, "");
            if (call instanceof Call.Create create) {
                sent.add(create.status());
                List<Base.Left> left = new ArrayList<>(create.place().left().posts());
                String number = String.valueOf(left.size() + 1);
                left.add(new Base.Left(number, "uri-" + number, "", "", Map.of()));
                done = new Done(number, new Base(left).toString(), "");
            }
            if (call instanceof Call.Nothing nothing) {
                done = new Done("x", nothing.place().left().toString(), "");
            }
            earlier.put(step.name(), done);
        }
        return sent;
    }

    @Test
    void an_address_counts_as_the_server_says_and_people_lose_their_host() {
        Publication note =
                Walk.note("Tea https://example.org/" + "x".repeat(200) + " @noor@fedi.example")
                        .publication();
        assertThat(used(told(note, MASTODON, false, false))).isEqualTo(4 + 23 + 1 + 5);
        Limits strict = new Limits(500, 25, 4, 0, List.of(), false);
        int letters = told(note, strict, false, false).posts().getFirst().text().length();
        assertThat(used(told(note, strict, false, false))).isEqualTo(letters);
    }

    @Test
    void a_warning_counts_in_every_post_and_one_that_leaves_no_room_is_refused() {
        Draft draft = Draft.of(Walk.key()).note().text("", "Tea.").summary("About tea");
        Preflight told = told(draft.publication(), MASTODON, false, true);
        assertThat(used(told)).isEqualTo("Tea.".length() + "About tea".length());
        assertThat(told.posts().getFirst().gauge().most()).isEqualTo(500);
        assertThat(rules(told)).contains(Rule.SUMMARY_WARNS);
        Preflight full = told(draft.summary("x".repeat(401)).publication(), MASTODON, false, true);
        assertThat(rules(full)).contains(Rule.SUMMARY_TOO_LONG);
        assertThat(told(draft.publication(), MASTODON, false, false).isRefused()).isFalse();
    }

    @Test
    void pictures_are_measured_by_what_the_server_said() {
        Limits limits = new Limits(500, 23, 4, 1000, List.of("image/jpeg"), true);
        Publication note =
                Walk.note("Tea.").with(new byte[] {1}, "image/png", "Leaf").publication();
        assertThat(rules(told(note, limits, false, false))).contains(Rule.PICTURE_TYPE);
        Publication photo =
                Walk.note("Tea.").with(new byte[] {1}, "image/jpeg", "Leaf").publication();
        String sha = photo.media().getFirst().sha256();
        Account account = account(limits, false, false);
        assertThat(adapter.preflight(photo, account.channel(), Map.of(sha, 1000L)).isRefused())
                .isFalse();
        assertThat(rules(adapter.preflight(photo, account.channel(), Map.of(sha, 1001L))))
                .containsExactly(Rule.PICTURE_TOO_LARGE);
    }

    @Test
    void usual_limits_are_said_to_be_assumed_until_the_channel_signs_in() {
        Publication note = Walk.note("Tea.").publication();
        Account before = Walk.account("https://fedi.example", "x");
        assertThat(rules(adapter.preflight(note, before.channel(), Map.of())))
                .containsExactly(Rule.LIMITS_ASSUMED);
        Account torn = Walk.account("https://fedi.example", "x", "limits", "{torn");
        assertThat(rules(adapter.preflight(note, torn.channel(), Map.of())))
                .containsExactly(Rule.LIMITS_ASSUMED);
        assertThat(rules(told(note, MASTODON, false, false))).isEmpty();
    }

    @Test
    void what_a_server_says_at_signing_in_is_what_is_counted_by() throws IOException {
        try (FakeInstance server = new FakeInstance(FakeInstance.Manner.STRICT)) {
            Account account = Walk.account(server.url(), FakeInstance.TOKEN);
            SignIn signIn = adapter.signIn(account);
            String said = ((SignIn.Welcome) signIn).settings().get("limits");
            Account known = Walk.account(server.url(), FakeInstance.TOKEN, "limits", said);
            Preflight told =
                    adapter.preflight(Walk.note("Tea.").publication(), known.channel(), Map.of());
            assertThat(told.remarks()).isEmpty();
            assertThat(told.posts().getFirst().gauge().most()).isEqualTo(5000);
        }
    }

    @Test
    void a_setting_the_server_does_not_know_is_refused_by_name() {
        Account account = Walk.account("https://fedi.example", "x", "visibility", "friends");
        Preflight told =
                adapter.preflight(Walk.note("Tea.").publication(), account.channel(), Map.of());
        assertThat(told.remarks().getFirst())
                .isEqualTo(new Remark(Rule.NOT_SET, Map.of("setting", "visibility")));
    }

    private static int used(Preflight told) {
        return told.posts().getFirst().gauge().used();
    }

    private static List<Rule> rules(Preflight told) {
        return told.remarks().stream().map(Remark::rule).toList();
    }

    private Preflight told(
            Publication publication, Limits limits, boolean numbered, boolean warned) {
        return adapter.preflight(
                publication, account(limits, numbered, warned).channel(), Map.of());
    }

    private static Account account(Limits limits, boolean numbered, boolean warned) {
        return Walk.account(
                "https://fedi.example",
                "x",
                "limits",
                limits.fact(),
                "number",
                numbered ? "yes" : "no",
                "spoiler",
                warned ? "summary" : "no");
    }
}
