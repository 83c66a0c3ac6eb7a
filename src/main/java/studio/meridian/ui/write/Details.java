package studio.meridian.ui.write;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Messages;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.ui.common.Composing;
import studio.meridian.ui.common.Script;

import java.util.Arrays;
import java.util.List;

/** What stands beside the text: summary, address, topics. */
final class Details extends VBox {
    private final WriteModel model;
    private final TextArea summary = new TextArea();
    private final TextField slug = new TextField();
    private final TextField tags = new TextField();
    private final Composing composingSummary;
    private final Composing composingSlug;

    private @Nullable Id<Variant> spoken;

    /** The post whose topics stand in the field. */
    private @Nullable Post tagged;

    Details(WriteModel model, Messages messages) {
        this.model = model;
        getStyleClass().add("write-details");
        summary.setWrapText(true);
        summary.setPrefRowCount(4);
        add(messages, "summary", summary);
        add(messages, "slug", slug);
        add(messages, "tags", tags);
        composingSummary = new Composing(summary, this, model::composed);
        composingSlug = new Composing(slug, this, model::composed);
        summary.textProperty().bindBidirectional(model.summaryProperty());
        slug.textProperty().bindBidirectional(model.slugProperty());
        tags.setOnAction(_ -> saveTags());
        tags.focusedProperty()
                .addListener((_, _, here) -> {
                    if (!here) saveTags();
                });
        model.postProperty().subscribe(this::showTags);
        model.variantProperty().subscribe(this::speak);
    }

    private void add(Messages messages, String key, TextInputControl field) {
        Label name = new Label(messages.get("write.detail." + key));
        name.getStyleClass().add("field-name");
        name.setLabelFor(field);
        Label hint = new Label(messages.get("write.detail." + key + ".hint"));
        hint.getStyleClass().addAll("quiet", "small");
        hint.setWrapText(true);
        field.setId("write-" + key);
        field.setAccessibleText(name.getText());
        VBox group = new VBox(name, field, hint);
        group.getStyleClass().add("field-group");
        getChildren().add(group);
    }

    private void saveTags() {
        if (tagged != null) model.tags(tagged, read(tags.getText()));
    }

    /** The summary as far as it is written. */
    String writtenSummary() {
        return composingSummary.written();
    }

    /** The last part of the address as far as it is written. */
    String writtenSlug() {
        return composingSlug.written();
    }

    /** Topics between commas of any script, without the {@code #} some people write. */
    static List<String> read(String text) {
        return Arrays.stream(text.split("[,，、،]"))
                .map(tag -> tag.strip().replaceFirst("^#", ""))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private void showTags(@Nullable Post post) {
        boolean same = tagged != null && post != null && tagged.id().equals(post.id());
        // What is being typed belongs to the post it was begun for.
        if (!same) saveTags();
        tagged = post;
        if (same && tags.isFocused()) return;
        tags.setText(post == null ? "" : String.join(", ", post.tags()));
    }

    private void speak(@Nullable Variant variant) {
        if (variant == null) return;
        LocaleTag locale = variant.locale();
        for (Node field : List.of(summary, slug)) Script.dress(field, locale);
        if (!variant.id().equals(spoken)) {
            composingSummary.forget();
            composingSlug.forget();
        }
        spoken = variant.id();
        boolean free = !variant.isLinked();
        summary.setEditable(free);
        slug.setEditable(free);
    }
}
