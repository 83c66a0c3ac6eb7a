package studio.meridian.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.platform.bluesky.FakePds.hangsUp;
import static studio.meridian.platform.bluesky.FakePds.refuses;
import static studio.meridian.platform.bluesky.FakePds.says;
import static studio.meridian.platform.bluesky.FakePds.session;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.Delivery;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.Step;
import studio.meridian.platform.site.Draft;
import studio.meridian.safe.SafeJson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** What is made of answers that leave a doubt, and of none. */
class DoubtTest {
    private static final String KEY = Walk.key();
    private static final String ROOT = RecordUri.of(FakePds.DID, Tid.of(KEY, 1));
    private static final FakePds.Answer MISSING = refuses(400, "RecordNotFound");

    private FakePds pds;
    private Walk walk;
    private final Publication note = Draft.of(KEY).note().text("", "Tea.").publication();
    private final Publication change = left().publication(Delivery.Kind.UPDATE);
    private final Publication removal = left().publication(Delivery.Kind.DELETE);

    private static Draft left() {
        return Draft.of(KEY).note().text("", "Tea.").left(ROOT, "2026-01-01T00:00:00Z base");
    }

    @BeforeEach
    void open() throws IOException {
        pds = new FakePds().on("createSession", session("a", 7200));
        walk = pds.walk(Purse.with("pass"));
    }

    @AfterEach
    void close() {
        pds.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void an_answer_that_proves_nothing_leaves_a_doubt(int status) {
        pds.on("putRecord", says(status, "<html>"));
        assertThat(walk.first(note)).isInstanceOf(PublishResult.Unknown.class);
        assertThat(pds.received("putRecord")).hasSize(1);
    }

    @Test
    void a_connection_that_breaks_off_leaves_a_doubt_and_is_not_tried_again() {
        pds.on("putRecord", hangsUp());
        assertThat(walk.first(note)).isInstanceOf(PublishResult.Unknown.class);
        assertThat(pds.received("putRecord")).hasSize(1);
    }

    @Test
    void success_without_the_name_of_what_was_made_leaves_a_doubt() {
        pds.on("putRecord", says(200, "<html>signed in to the hotel</html>"));
        assertThat(walk.first(note)).isInstanceOf(PublishResult.Unknown.class);
    }

    @Test
    void a_refusal_is_told_in_the_words_of_the_server() {
        pds.on("putRecord", refuses(400, "InvalidRequest"));
        assertThat(walk.first(note))
                .isEqualTo(
                        new PublishResult.Rejected(
                                new PlatformFailure.Refused(
                                        "127.0.0.1", Refusal.CONTENT, "said InvalidRequest")));
    }

    @Test
    void a_pause_the_server_names_is_passed_on() {
        pds.on("putRecord", says(429, "{}", "Retry-After: 100\r\n"));
        PublishResult.NotSent result = (PublishResult.NotSent) walk.first(note);
        assertThat(Objects.requireNonNull(result.pause()).toSeconds()).isBetween(80L, 120L);
    }

    @Test
    void somebody_else_there_is_told_from_ourselves_there() {
        pds.on("putRecord", refuses(400, "InvalidSwap"));
        pds.on("getRecord", there("mine", record(note)));
        assertThat(walk.first(note)).isInstanceOf(PublishResult.Arrived.class);
        pds.on("getRecord", there("other", "{\"text\":\"Coffee.\"}"));
        assertThat(refusal(walk.first(note))).isEqualTo(Refusal.CHANGED_THERE);
        pds.on("getRecord", MISSING);
        assertThat(refusal(walk.first(change))).isEqualTo(Refusal.GONE);
        pds.on("getRecord", hangsUp());
        assertThat(walk.first(note)).isInstanceOf(PublishResult.Unknown.class);
    }

    @Test
    void a_post_that_is_looked_for_is_found_by_its_content() {
        pds.on("getRecord", there("mine", record(note)));
        LookUp.Found found = (LookUp.Found) lookUp(note, "post-1");
        assertThat(found.done().remoteRevision()).isEqualTo("2026-03-01T08:30:00Z mine");
        assertThat(found.done().remoteId()).isEqualTo(ROOT);
        pds.on("getRecord", MISSING);
        assertThat(lookUp(note, "post-1")).isInstanceOf(LookUp.Absent.class);
        pds.on("getRecord", there("base", "{\"text\":\"Coffee.\"}"));
        assertThat(cannotTell(lookUp(note, "post-1"))).isEqualTo(Refusal.CHANGED_THERE);
    }

    @Test
    void a_change_that_is_looked_for_is_there_or_not_or_somebody_else_was_faster() {
        pds.on("getRecord", there("mine", record(change)));
        assertThat(lookUp(change, "post-1")).isInstanceOf(LookUp.Found.class);
        pds.on("getRecord", there("base", "{\"text\":\"as it was\"}"));
        assertThat(lookUp(change, "post-1")).isInstanceOf(LookUp.Absent.class);
        pds.on("getRecord", there("other", "{\"text\":\"theirs\"}"));
        assertThat(cannotTell(lookUp(change, "post-1"))).isEqualTo(Refusal.CHANGED_THERE);
        pds.on("getRecord", MISSING);
        assertThat(cannotTell(lookUp(change, "post-1"))).isEqualTo(Refusal.GONE);
    }

    @Test
    void a_removal_that_is_looked_for_is_found_by_nothing_being_there() {
        pds.on("getRecord", MISSING);
        LookUp.Found found = (LookUp.Found) lookUp(removal, "delete-1");
        assertThat(found.done().remoteRevision()).isNull();
        pds.on("getRecord", there("base", "{}"));
        assertThat(lookUp(removal, "delete-1")).isInstanceOf(LookUp.Absent.class);
        pds.on("getRecord", there("other", "{}"));
        assertThat(cannotTell(lookUp(removal, "delete-1"))).isEqualTo(Refusal.CHANGED_THERE);
    }

    @ParameterizedTest
    @CsvSource({"500, true", "429, true", "404, false", "200, false"})
    void a_look_that_fails_is_taken_again_only_where_that_may_help(int status, boolean later) {
        pds.on("getRecord", says(status, "<html>"));
        assertThat(lookUp(note, "post-1"))
                .isInstanceOf(later ? LookUp.NotNow.class : LookUp.CannotTell.class);
    }

    @Test
    void a_look_that_is_not_let_in_asks_a_person() {
        pds.on("createSession", refuses(401, "AuthenticationRequired"));
        assertThat(cannotTell(lookUp(note, "post-1"))).isEqualTo(Refusal.SIGN_IN);
        pds.close();
        // With the account known no password is needed, but a server is.
        assertThat(lookUp(change, "post-1")).isInstanceOf(LookUp.NotNow.class);
        assertThat(walk.first(note)).isInstanceOf(PublishResult.NotSent.class);
    }

    @Test
    void looking_changes_nothing() {
        pds.on("getRecord", MISSING);
        for (Publication one : new Publication[] {note, change}) lookUp(one, "post-1");
        lookUp(removal, "delete-1");
        assertThat(pds.received("putRecord")).isEmpty();
        assertThat(pds.received("deleteRecord")).isEmpty();
    }

    @Test
    void a_removal_counts_only_when_no_earlier_request_can_still_arrive() {
        pds.on("getRecord", there("base", "{}"), MISSING);
        pds.on("deleteRecord", says(200, "{}"));
        Instant now = Instant.parse("2026-11-24T12:00:00Z");
        Duration settle = Duration.ofSeconds(60);
        BlueskyAdapter hurried = adapter(now, settle);
        Step delete = hurried.steps(removal).get(0);
        Step gone = hurried.steps(removal).get(1);
        assertThat(gone.name()).isEqualTo("gone-1");
        PublishResult done = send(hurried, delete, hurried.freeze(removal, delete, Map.of()));
        byte[] look =
                hurried.freeze(
                        removal, gone, Map.of("delete-1", ((PublishResult.Arrived) done).done()));

        PublishResult early = send(adapter(now.plusSeconds(20), settle), gone, look);
        assertThat(early)
                .isEqualTo(
                        new PublishResult.NotSent(
                                new PlatformFailure.Settling("127.0.0.1"), Duration.ofSeconds(40)));
        assertThat(send(adapter(now.plusSeconds(60), settle), gone, look))
                .isInstanceOf(PublishResult.Arrived.class);
        assertThat(pds.received("deleteRecord")).hasSize(1);
    }

    @Test
    void a_handle_nobody_can_be_asked_about_now_waits_and_an_unknown_one_does_not() {
        Publication mention = Draft.of(KEY).note().text("", "Hi @bob.test").publication();
        pds.on("resolveHandle", says(502, "{}"));
        assertThat(walk.first(mention)).isInstanceOf(PublishResult.NotSent.class);
        pds.on("resolveHandle", refuses(400, "InvalidRequest"));
        PublishResult.Arrived asked = (PublishResult.Arrived) walk.first(mention);
        assertThat(asked.done().facts()).doesNotContainKey("bob.test");
    }

    private BlueskyAdapter adapter(Instant now, Duration settle) {
        return new BlueskyAdapter(
                studio.meridian.platform.http.Client.patient(),
                InstantSource.fixed(now),
                new Random(1),
                settle);
    }

    private PublishResult send(BlueskyAdapter adapter, Step step, byte[] bytes) {
        return adapter.send(walk.account, step, bytes, _ -> new byte[0]);
    }

    private LookUp lookUp(Publication publication, String name) {
        Step step = new Step(name, "key");
        byte[] bytes = walk.adapter.freeze(publication, step, Map.of());
        return walk.adapter.lookUp(walk.account, step, bytes);
    }

    private static String record(Publication publication) {
        Call call =
                new PostSteps(publication, Duration.ZERO).call(new Step("post-1", "key"), Map.of());
        return SafeJson.write(((Call.Put) call).record());
    }

    private static FakePds.Answer there(String cid, String record) {
        byte[] value = record.getBytes(StandardCharsets.UTF_8);
        return says(
                200,
                SafeJson.write(
                        Map.of("uri", ROOT, "cid", cid, "value", SafeJson.tree(value, "value"))));
    }

    private static Refusal cannotTell(LookUp lookUp) {
        return ((PlatformFailure.Refused) ((LookUp.CannotTell) lookUp).failure()).why();
    }

    private static Refusal refusal(PublishResult result) {
        PlatformFailure failure = ((PublishResult.Rejected) result).failure();
        return ((PlatformFailure.Refused) failure).why();
    }
}
