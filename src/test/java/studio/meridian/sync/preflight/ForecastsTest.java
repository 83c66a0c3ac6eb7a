package studio.meridian.sync.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.Messages;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.Media;
import studio.meridian.model.Revision;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Rule;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.PostStore.Created;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.account.TestAccounts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What texts become, read from a real workspace. */
class ForecastsTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private Forecasts forecasts;
    private Channel bluesky;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        forecasts = TestAccounts.withoutRing(workspace).forecasts();
        bluesky = workspace.channels.add("bluesky", "Bluesky", true, Map.of());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static List<Rule> rules(Forecast forecast) {
        return forecast.preflight().remarks().stream().map(Remark::rule).toList();
    }

    @Test
    void words_that_are_not_saved_yet_are_counted_as_they_stand() {
        Created tea = workspace.article("Tea", "Hot.");
        Forecast typed =
                forecasts.of(tea.post(), tea.variant(), TestWorkspace.text("", "Hotter."), bluesky);
        assertThat(typed.preflight().posts().getFirst().text()).isEqualTo("Hotter.");
        assertThat(forecasts.of(tea.variant(), bluesky).preflight().posts().getFirst().text())
                .isEqualTo("Tea\n\nHot.");
        assertThat(typed.brand()).isEqualTo("Bluesky");
    }

    @Test
    void a_picture_is_measured_by_its_bytes_on_the_disk() {
        byte[] large = new byte[2_000_001];
        Media media =
                workspace.media.add(
                        large, new MediaStore.Description("tea.png", "image/png", 10, 10, "Tea"));
        Created tea = workspace.article("Tea", "![Tea](" + media.reference() + ")");
        Forecast forecast = forecasts.of(tea.variant(), bluesky);
        assertThat(rules(forecast)).contains(Rule.PICTURE_TOO_LARGE);
        ForecastWords words = new ForecastWords(Messages.of(Locale.ENGLISH));
        assertThat(words.refusal(forecast.preflight()))
                .isEqualTo("“tea.png” is too large: 2.0 MB, where 2.0 MB are taken.");
        assertThat(words.state(forecast.preflight())).isEqualTo("would be refused");
    }

    @Test
    void a_delivery_is_told_by_the_words_it_was_planned_with() {
        Created tea = workspace.article("", "***");
        Delivery delivery =
                workspace.deliveries.plan(
                        tea.variant().id(), bluesky.id(), null, LatePolicy.ANY_TIME);
        assertThat(Objects.requireNonNull(forecasts.of(delivery)).isRefused()).isTrue();
        workspace.variants.saveText(tea.variant().id(), TestWorkspace.text("", "Hot."));
        workspace.variants.cut(tea.variant().id(), Revision.Reason.LEAVE);
        Delivery followed = Objects.requireNonNull(workspace.deliveries.find(delivery.id()));
        assertThat(Objects.requireNonNull(forecasts.of(followed)).isRefused()).isFalse();
        assertThat(Objects.requireNonNull(forecasts.of(delivery)).isRefused())
                .as("what was cut stays as it was")
                .isTrue();
    }

    @Test
    void only_channels_in_use_are_counted_and_one_without_adapter_says_so() {
        workspace.channels.add("bluesky", "Rest", false, Map.of());
        Channel pigeon = workspace.channels.add("pigeon", "Pigeon", true, Map.of());
        assertThat(forecasts.channels())
                .extracting(Channel::name)
                .containsExactlyInAnyOrder("Bluesky", "Pigeon");
        Created tea = workspace.article("Tea", "Hot.");
        assertThat(rules(forecasts.of(tea.variant(), pigeon))).containsExactly(Rule.NO_ADAPTER);
    }

    @Test
    void every_rule_has_words_and_every_error_a_remedy_in_both_languages() {
        Map<String, Object> arguments =
                Map.of(
                        "file",
                        "a.png",
                        "type",
                        "image/png",
                        "setting",
                        "x",
                        "platform",
                        "p",
                        "used",
                        3,
                        "most",
                        2,
                        "count",
                        4,
                        "bytes",
                        9L,
                        "cost",
                        23);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            ForecastWords words = new ForecastWords(Messages.of(locale));
            for (Rule rule : Rule.values()) {
                Remark remark = new Remark(rule, arguments);
                assertThat(words.what(remark)).as(rule.key()).doesNotContain("{");
                boolean note = rule.severity() == studio.meridian.platform.Preflight.Severity.NOTE;
                assertThat(words.remedy(remark).isEmpty()).as(rule.key()).isEqualTo(note);
            }
        }
    }
}
