package studio.meridian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.platform.Capabilities.Ability;
import studio.meridian.platform.Capabilities.TextLimit;
import studio.meridian.platform.Capabilities.Unit;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Rule;
import studio.meridian.platform.Preflight.Shape;
import studio.meridian.platform.site.Draft;
import studio.meridian.platform.site.SiteAdapter;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What can be told of platforms that only say what they can, and of the built-in site. */
class PreflightTest {
    private static Draft draft() {
        return Draft.of("019ab1c2-8e00-7123-8456-0123456789ab").text("Tea", "👨‍👩‍👧‍👦 naïve");
    }

    private static List<Rule> rules(Preflight told) {
        return told.remarks().stream().map(Remark::rule).toList();
    }

    @Test
    void each_platform_is_counted_in_its_own_unit_and_too_long_is_a_warning_at_most() {
        Publication note = draft().note().text("", "👨‍👩‍👧‍👦 naïve").publication();
        for (var expected :
                Map.of(Unit.GRAPHEMES, 7, Unit.CODE_POINTS, 13, Unit.BYTES, 32).entrySet()) {
            TextLimit limit = new TextLimit(expected.getKey(), 7);
            Preflight told = Preflight.of(note, new Capabilities(limit));
            assertThat(told.posts().getFirst().gauge().used()).isEqualTo(expected.getValue());
            boolean over = expected.getKey() != Unit.GRAPHEMES;
            assertThat(rules(told).contains(Rule.MAYBE_TOO_LONG)).isEqualTo(over);
            assertThat(told.isRefused()).isFalse();
        }
    }

    @Test
    void what_a_platform_cannot_take_is_said_to_stay_out() {
        Publication post = draft().with(new byte[] {1}, "image/png", "Leaf").publication();
        Preflight told = Preflight.of(post, new Capabilities(TextLimit.NONE));
        assertThat(rules(told)).containsExactly(Rule.TITLE_LEFT_OUT, Rule.PICTURES_LEFT_OUT);
        assertThat(told.posts().getFirst().pictures()).isEmpty();
        Preflight page =
                Preflight.of(post, new Capabilities(TextLimit.NONE, Ability.TITLES, Ability.MEDIA));
        assertThat(page.remarks()).isEmpty();
        assertThat(page.shape()).isEqualTo(Shape.ARTICLE);
        assertThat(page.posts().getFirst().pictures()).hasSize(1);
    }

    @Test
    void the_site_names_pictures_it_has_no_form_for_and_a_folder_that_is_not_set() {
        SiteAdapter site = new SiteAdapter();
        Publication post =
                draft().with(new byte[] {1}, "image/webp", "Leaf")
                        .with(new byte[] {2}, "image/png", "Pot")
                        .with(new byte[] {3}, "application/x-msdownload", "Trap")
                        .with(new byte[] {4}, "application/pdf", "Paper")
                        .publication();
        Preflight told = site.preflight(post, channel(Map.of("folder", "/srv/site")), Map.of());
        assertThat(rules(told)).containsExactly(Rule.PICTURE_LEFT_OUT, Rule.FILE_LEFT_OUT);
        assertThat(told.posts().getFirst().pictures())
                .extracting(MediaFile::alt)
                .containsExactly("Pot", "Paper");
        Preflight unset = site.preflight(post, channel(Map.of()), Map.of());
        assertThat(unset.isRefused()).as("the folder can be set until then").isFalse();
        assertThat(unset.remarks().getFirst().arguments()).containsEntry("setting", "folder");
    }

    @Test
    void a_list_shows_the_summary_of_an_article_or_else_its_beginning() {
        Publication with = draft().summary("Hot leaves.").publication();
        assertThat(Preflight.article(with, List.of(), List.of()).posts().getFirst().text())
                .isEqualTo("Hot leaves.");
        Publication without = draft().text("Tea", "Salt. ".repeat(200)).publication();
        String lead = Preflight.article(without, List.of(), List.of()).posts().getFirst().text();
        assertThat(lead).startsWith("Salt.").hasSizeBetween(100, 200);
    }

    private static Channel channel(Map<String, String> settings) {
        return new Channel(new Id<>(UUID.randomUUID()), "site", "Site", true, settings);
    }
}
