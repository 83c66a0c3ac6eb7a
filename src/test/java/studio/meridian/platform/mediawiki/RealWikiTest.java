package studio.meridian.platform.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Credit;
import studio.meridian.model.Delivery.Kind;
import studio.meridian.platform.Done;
import studio.meridian.platform.http.Client;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Posts in a real wiki. */
@Tag("platforms")
class RealWikiTest {
    @TempDir static Path data;
    private static WikiServer wiki;
    private final MediaWikiAdapter adapter = new MediaWikiAdapter(Client.patient(), new Random(1));

    @BeforeAll
    static void start() throws IOException {
        wiki = new WikiServer(data);
    }

    @AfterAll
    static void stop() {
        wiki.close();
    }

    private Done arrive(Draft draft) {
        return draft.arrive(adapter, wiki.creator());
    }

    @Test
    void a_post_is_a_page_under_its_title_with_its_categories() {
        Draft draft = new Draft().title("Tea and salt").body("It *rains*.").tags("tea", "茶");
        Done done = arrive(draft);

        JsonNode page = wiki.page(done.remoteId());
        assertThat(page.path("title").asString("")).isEqualTo("Tea and salt");
        assertThat(page.path("categories").valueStream().map(one -> one.path("title").asString("")))
                .containsExactlyInAnyOrder("Category:Tea", "Category:茶");
        assertThat(wiki.read(done.address())).contains("It <i>rains</i>.");
        assertThat(wiki.edits(draft.delivery())).hasSize(1);
    }

    @Test
    void a_title_no_page_can_have_is_shown_above_its_text() {
        Draft draft = new Draft().title("C# [draft] {a|b}: 100%41").body("x");
        Done done = arrive(draft);
        assertThat(wiki.page(done.remoteId()).path("title").asString(""))
                .isEqualTo("C♯ (draft) (a∣b): 100٪41");
        assertThat(wiki.read(done.address())).contains("C# [draft]");
    }

    @Test
    void a_title_that_begins_like_a_namespace_or_another_wiki_stays_an_article() {
        for (String title : new String[] {"Category: tea", "Talk:tea", "wikipedia: tea", ":x"}) {
            Done done = arrive(new Draft().title(title).body("x"));
            assertThat(wiki.page(done.remoteId()).path("ns").asInt(-1)).as(title).isZero();
        }
    }

    @Test
    void a_title_that_is_too_long_is_cut_between_letters() {
        String title = "👩‍👩‍👧‍👦".repeat(20);
        Done done = arrive(new Draft().title(title).body("x"));
        String name = wiki.page(done.remoteId()).path("title").asString("");
        assertThat(name.replace("…", "")).isEqualTo("👩‍👩‍👧‍👦".repeat(10));
        assertThat(wiki.text(done.remoteId())).startsWith("= " + title + " =");
    }

    @Test
    void pages_can_be_kept_below_a_page_of_ones_own() {
        var account =
                wiki.account(
                        "Creator@studio",
                        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb",
                        "prefix",
                        "User:Creator/");
        Done done = new Draft().title("Below").arrive(adapter, account);
        JsonNode page = wiki.page(done.remoteId());
        assertThat(page.path("title").asString("")).isEqualTo("User:Creator/Below");
        assertThat(wiki.text(done.remoteId())).doesNotContain("= Below =");
    }

    @Test
    void a_translation_lies_below_the_first_language_and_says_which_it_is() {
        String group = UUID.randomUUID().toString();
        Done first = arrive(new Draft().in("en", group).title("Salt sea"));
        Done arabic = arrive(new Draft().in("ar", group).title("بحر الملح").body("مطر"));
        Done chinese = arrive(new Draft().in("zh-Hant", group).title("鹽海").body("雨"));

        JsonNode page = wiki.page(arabic.remoteId());
        assertThat(page.path("title").asString("")).isEqualTo("Salt sea/ar");
        assertThat(page.path("pagelanguage").asString("")).isEqualTo("ar");
        assertThat(wiki.page(chinese.remoteId()).path("title").asString(""))
                .isEqualTo("Salt sea/zh-hant");
        assertThat(wiki.page(chinese.remoteId()).path("pagelanguage").asString(""))
                .isEqualTo("zh-hant");
        assertThat(wiki.page(first.remoteId()).path("pagelanguage").asString("")).isEqualTo("en");
        assertThat(wiki.read(arabic.address()))
                .contains("lang=\"ar\" dir=\"rtl\"")
                .contains("بحر الملح")
                .contains("/index.php/Salt_sea\" title=\"Salt sea\">English</a>")
                .doesNotContain("Error");
    }

    @Test
    void a_translation_without_the_first_language_has_its_own_title() {
        Done done = arrive(new Draft().in("fr", UUID.randomUUID().toString()).title("Le sel"));
        assertThat(wiki.page(done.remoteId()).path("title").asString("")).isEqualTo("Le sel");
    }

    @Test
    void a_wiki_that_keeps_no_languages_gets_the_text_all_the_same() throws IOException {
        wiki.settings("$wgPageLanguageUseDB = false;");
        try {
            Draft draft = new Draft().in("ja", UUID.randomUUID().toString()).title("塩");
            Done done = arrive(draft);
            assertThat(wiki.read(done.address())).contains("lang=\"ja\" dir=\"ltr\"");
            assertThat(wiki.page(done.remoteId()).path("pagelanguage").asString(""))
                    .isEqualTo("en");
        } finally {
            wiki.settings();
        }
    }

    @Test
    void pictures_stand_in_the_text_with_their_words() {
        Draft draft =
                new Draft()
                        .title("Pictures")
                        .picture(1, "A \"boat\" | & [[x]] <sea>")
                        .picture(2, "船");
        Map<String, Done> steps = draft.deliver(adapter, wiki.creator());
        Done page = steps.get("language");
        assertThat(page).isNotNull();
        assertThat(Jsoup.parse(wiki.read(page.address())).select("img").eachAttr("alt"))
                .containsExactly("A \"boat\" | & [[x]] <sea>", "船");
        assertThat(wiki.read(page.address()))
                .contains(steps.get("media-1").address().replaceFirst("http://[^/]*", ""));
    }

    @Test
    void a_picture_the_wiki_has_under_another_name_is_used() {
        Map<String, Done> first =
                new Draft().title("Twin 1").picture(31, "a").deliver(adapter, wiki.creator());
        Map<String, Done> second =
                new Draft().title("Twin 2").picture(31, "b").deliver(adapter, wiki.creator());
        assertThat(second.get("media-1").remoteId()).isEqualTo(first.get("media-1").remoteId());
        assertThat(wiki.read(second.get("language").address())).contains("alt=\"b\"");
    }

    @Test
    void a_change_is_a_new_version_of_the_same_page_and_the_same_text_is_none() {
        Draft draft = new Draft().title("Changing").picture(3, "boat");
        Done done = arrive(draft);
        draft.again(Kind.UPDATE, done).body("two").picture(3, "a red boat");
        Done changed = arrive(draft);
        assertThat(changed.remoteId()).isEqualTo(done.remoteId());
        assertThat(changed.remoteRevision()).isNotEqualTo(done.remoteRevision());
        assertThat(wiki.text(done.remoteId())).contains("two").contains("alt=a red boat");

        Done third = arrive(draft.again(Kind.UPDATE, changed).body("three"));
        int versions = wiki.page(done.remoteId()).path("revisions").size();
        Done same = arrive(draft.again(Kind.UPDATE, third));
        assertThat(same.remoteRevision()).isEqualTo(third.remoteRevision());
        assertThat(wiki.page(done.remoteId()).path("revisions")).hasSize(versions).hasSize(3);
    }

    @Test
    void a_page_that_was_moved_is_changed_where_it_is() {
        Draft draft = new Draft().title("Moves");
        Done done = arrive(draft);
        wiki.call("move", "fromid", done.remoteId(), "to", "Moved");
        Done changed = arrive(draft.again(Kind.UPDATE, done).body("after"));
        assertThat(changed.address()).endsWith("/Moved");
        assertThat(wiki.text(done.remoteId())).contains("after").startsWith("= Moves =");
    }

    @Test
    void a_page_is_taken_away_by_an_account_that_may() {
        Draft draft = new Draft().title("Fleeting");
        Done done = arrive(draft);
        wiki.botPassword(
                "Admin", "studio", "basic,editpage,createeditmovepage,delete", "c".repeat(32));
        draft.again(Kind.DELETE, done)
                .arrive(adapter, wiki.account("Admin@studio", "c".repeat(32)));
        assertThat(wiki.page(done.remoteId()).path("missing").asBoolean(false)).isTrue();
    }

    @Test
    void where_the_text_comes_from_is_said_in_its_language() {
        Credit credit = new Credit("The [Bay]", "https://example.org/a?b=1&c='2", "Ana", "CC");
        Done done = arrive(new Draft().title("Credited").credit(credit));
        assertThat(wiki.read(done.address()))
                .contains("First published in The [Bay], by Ana.")
                .contains("href=\"https://example.org/a?b=1&amp;c=%272\"");
    }

    @Test
    void footnotes_are_those_of_the_wiki_where_it_has_them() throws IOException {
        String body = "One[^a] and two[^b] and one[^a].\n\n[^a]: The *first*.\n\n[^b]: x\n\n    y";
        Done plain = arrive(new Draft().title("Plain notes").body(body));
        wiki.settings(WikiServer.extension("Cite"));
        try {
            Done cited = arrive(new Draft().title("Cited notes").body(body));
            assertThat(wiki.text(cited.remoteId())).contains("<ref name=\"note-1\">");
            assertThat(wiki.read(cited.address()))
                    .contains("cite_ref-note-1_1-0")
                    .contains("The <i>first</i>.")
                    .doesNotContain("Cite error");
        } finally {
            wiki.settings();
        }
        assertThat(wiki.read(plain.address()))
                .contains("href=\"#note-1\"")
                .contains("id=\"noteref-2\"")
                .contains("The <i>first</i>.")
                .doesNotContain("&lt;ref");
    }
}
