package studio.meridian.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.platform.bluesky.FakePds.says;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.Delivery;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Reading;
import studio.meridian.platform.site.Draft;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Posts and threads come home as the Markdown they were; answers laid out by hand. */
class HomecomingTest {
    private static final String KEY = "019ab1c2-8e00-7123-8456-0123456789ab";
    private static final String ROOT = "at://" + FakePds.DID + "/app.bsky.feed.post/root";

    private FakePds pds;

    @BeforeEach
    void open() throws IOException {
        pds = new FakePds();
    }

    @AfterEach
    void close() {
        pds.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tea is **hot**.\n\n- one\n- two\n\nSee [this](https://example.org/a) and #salt.",
                "盐与海 #茶 **粗**\n\nhttps://example.org/路",
                "نص *عربي* #شاي\n\n> مقتبس",
                "1\\. no list\n\n\\# no heading\n\n`code *x*`\n\nsnake_case and _mark_",
                "```\na\n\nb\n```\n\n***\n\nafter\n"
            })
    void a_text_nobody_changed_comes_home_to_the_letter(String body) {
        Draft draft = Draft.of(KEY).text("Salt", body);
        Reading.Text read = text(draft, _ -> {});
        assertThat(read.body()).isEqualTo(body);
        assertThat(read.title()).isEqualTo("Salt");
    }

    @Test
    void a_thread_comes_home_as_one_text() {
        String body = "A sentence about *doors* and #salt. ".repeat(30) + "\n\nThe end.";
        Draft draft = Draft.of(KEY).text("Doors", body);
        assertThat(posts(draft)).hasSizeGreaterThan(2);
        assertThat(text(draft, _ -> {}).body()).isEqualTo(body);
    }

    @Test
    void only_the_paragraph_that_was_changed_there_differs() {
        Draft draft = Draft.of(KEY).text("Salt", "One **bold**.\n\nTwo *thin*.");
        Reading.Text read =
                text(draft, posts -> say(posts.getFirst(), "Salt\n\nOne bold.\n\nTwo [x]\nlines"));
        assertThat(read.body()).isEqualTo("One **bold**.\n\nTwo \\[x\\]\\\nlines");
        assertThat(read.title()).isEqualTo("Salt");
    }

    @Test
    void a_changed_title_is_the_title() {
        Draft draft = Draft.of(KEY).text("Salt", "One.");
        Reading.Text read = text(draft, posts -> say(posts.getFirst(), "*Sea* salt\n\nOne."));
        assertThat(read.title()).isEqualTo("*Sea* salt");
        assertThat(read.body()).isEqualTo("One.");
    }

    @Test
    void a_picture_stays_where_it_stood_and_a_removed_one_is_gone() {
        Draft draft = Draft.of(KEY).note().text("", "One.").with(png(), "image/png", "A door");
        String body = draft.publication().body();
        assertThat(body).contains("media:");
        assertThat(text(draft, posts -> say(posts.getFirst(), "Uno.")).body())
                .isEqualTo(body.replace("One.", "Uno."));
        assertThat(text(draft, posts -> posts.getFirst().remove("embed")).body().strip())
                .isEqualTo("One.");
    }

    @Test
    void a_post_missing_from_a_thread_leaves_a_hole_that_a_change_fills_and_all_missing_is_gone() {
        Draft draft = Draft.of(KEY).text("Doors", "A sentence about doors. ".repeat(40));
        List<ObjectNode> posts = posts(draft);
        List<FakePds.Answer> answers = new ArrayList<>(answers(posts));
        answers.set(1, FakePds.refuses(400, "RecordNotFound"));
        pds.on("getRecord", answers.toArray(FakePds.Answer[]::new));
        Reading.Text read = (Reading.Text) read(draft, posts.size());
        Base base = Base.read(read.revision());
        assertThat(base.cid(1)).isEqualTo("cid1");
        assertThat(base.cid(2)).as("the hole").isNull();
        assertThat(base.cid(3)).isEqualTo("cid3");
        Publication change =
                Draft.of(KEY)
                        .text("Doors", "Short.")
                        .left(ROOT, read.revision())
                        .publication(Delivery.Kind.UPDATE);
        assertThat(Walk.adapter(Instant::now).steps(change))
                .extracting(step -> step.name())
                .contains("post-1", "delete-3")
                .doesNotContain("delete-2");

        pds.on("getRecord", FakePds.refuses(400, "RecordNotFound"));
        assertThat(read(draft, posts.size())).isEqualTo(new Reading.Gone());
    }

    @Test
    void a_server_that_does_not_answer_is_asked_later() {
        Draft draft = Draft.of(KEY).text("Salt", "One.");
        pds.on("getRecord", FakePds.hangsUp());
        assertThat(read(draft, 1)).isInstanceOf(Reading.NotNow.class);
        pds.on("getRecord", says(500, ""));
        assertThat(read(draft, 1)).isInstanceOf(Reading.NotNow.class);
    }

    @Test
    void what_markdown_cannot_say_is_owned_up_to() {
        Draft draft = Draft.of(KEY).text("Salt", "One.");
        assertThat(text(draft, _ -> {}).faithful()).isTrue();
        Reading.Text read =
                text(
                        draft,
                        posts ->
                                posts.getFirst()
                                        .putObject("embed")
                                        .put("$type", "app.bsky.embed.record"));
        assertThat(read.faithful()).isFalse();
    }

    private static byte[] png() {
        return studio.meridian.platform.site.Images.png(4, 3);
    }

    private static void say(ObjectNode record, String text) {
        record.put("text", text);
        record.remove("facets");
    }

    private Reading.Text text(Draft draft, Consumer<List<ObjectNode>> others) {
        List<ObjectNode> posts = posts(draft);
        others.accept(posts);
        pds.on("getRecord", answers(posts).toArray(FakePds.Answer[]::new));
        return (Reading.Text) read(draft, posts.size());
    }

    private static List<FakePds.Answer> answers(List<ObjectNode> posts) {
        List<FakePds.Answer> answers = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            Map<String, Object> answer = Map.of("cid", "cid" + (i + 1), "value", posts.get(i));
            answers.add(says(200, SafeJson.write(answer)));
        }
        return answers;
    }

    private Reading read(Draft draft, int count) {
        List<String> cids = new ArrayList<>();
        for (int i = 1; i <= count; i++) cids.add("cid" + i);
        Base base = new Base(Instant.parse("2026-03-01T08:30:00Z"), cids);
        Walk walk = pds.walk(new Purse());
        Publication left = draft.left(ROOT, base.toString()).publication(Delivery.Kind.UPDATE);
        return walk.adapter.read(walk.account, left);
    }

    /** The records a draft becomes. */
    private static List<ObjectNode> posts(Draft draft) {
        Publication publication = draft.publication();
        Posts posts = Posts.of(publication);
        Map<String, JsonNode> blobs = new java.util.HashMap<>();
        posts.pictures().forEach(file -> blobs.put(file.sha256(), blob(file.sha256())));
        return posts.list().stream()
                .map(post ->
                        Records.of(
                                publication,
                                post.text(),
                                post.pictures(),
                                new Records.Around(Instant.EPOCH, Map.of(), blobs, null, null)))
                .map(ObjectNode.class::cast)
                .toList();
    }

    private static JsonNode blob(String sha) {
        ObjectNode blob = SafeJson.mapper().createObjectNode();
        blob.putObject("ref").put("$link", "b" + base32("01551220" + sha));
        return blob;
    }

    private static String base32(String hex) {
        StringBuilder bits = new StringBuilder();
        for (char c : hex.toCharArray()) {
            String four = Integer.toBinaryString(Character.digit(c, 16));
            bits.append("0".repeat(4 - four.length())).append(four);
        }
        while (bits.length() % 5 > 0) bits.append('0');
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bits.length(); i += 5) {
            int digit = Integer.parseInt(bits.substring(i, i + 5), 2);
            text.append("abcdefghijklmnopqrstuvwxyz234567".charAt(digit));
        }
        return text.toString();
    }
}
