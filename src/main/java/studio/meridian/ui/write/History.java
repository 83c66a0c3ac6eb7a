package studio.meridian.ui.write;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import studio.meridian.localization.WordDiff;
import studio.meridian.messages.Messages;
import studio.meridian.model.Revision;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.ui.common.Drawing;
import studio.meridian.ui.common.EmptyState;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.overlay.Notices;

import java.util.List;
import java.util.Locale;

/** What was kept of the text, newest first, with the words that differ from now. */
final class History extends VBox {
    private static final int MOST = 50;
    private static final int CONTEXT = 40;

    private final WriteModel model;
    private final Notices notices;
    private final Messages messages;
    private final Words words;

    History(WriteModel model, Notices notices, Messages messages, Words words) {
        this.model = model;
        this.notices = notices;
        this.messages = messages;
        this.words = words;
        getStyleClass().add("write-history");
    }

    /** Reads it anew. */
    void refresh() {
        getChildren().clear();
        model.history(this::show);
    }

    private void show(List<Revision> revisions) {
        getChildren().clear();
        if (revisions.isEmpty()) {
            getChildren().add(new EmptyState(Drawing.SHEET, messages.get("write.history.empty")));
            return;
        }
        VariantText now = model.text();
        revisions.stream().limit(MOST).forEach(one -> getChildren().add(entry(one, now)));
    }

    private VBox entry(Revision revision, VariantText now) {
        Label when = new Label(words.when(revision.cutAt()));
        when.getStyleClass().add("field-name");
        String key = revision.reason().name().toLowerCase(Locale.ROOT);
        Label why = new Label(messages.get("write.history.reason." + key));
        why.getStyleClass().addAll("quiet", "small");
        VBox entry = new VBox(when, why);
        entry.getStyleClass().add("history-entry");
        boolean same = revision.text().equals(now);
        if (same) {
            why.setText(why.getText() + " · " + messages.get("write.history.now"));
            return entry;
        }
        Button compare =
                button(
                        "compare",
                        when.getText(),
                        () ->
                                model.compare(
                                        revision,
                                        parts -> entry.getChildren().set(2, difference(parts))));
        Button back = button("restore", when.getText(), () -> restore(revision, now));
        entry.getChildren().addAll(compare, back);
        return entry;
    }

    private Button button(String key, String when, Runnable action) {
        Button button = new Button(messages.get("write.history." + key));
        button.getStyleClass().add("quiet-button");
        button.setAccessibleText(button.getText() + ", " + when);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static TextFlow difference(List<WordDiff.Part> parts) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("difference");
        for (WordDiff.Part part : parts) {
            boolean same = part.kind() == WordDiff.Kind.KEEP;
            Text text = new Text(same ? shortened(part.text()) : part.text());
            text.getStyleClass().add("diff-" + part.kind().name().toLowerCase(Locale.ROOT));
            flow.getChildren().add(text);
        }
        return flow;
    }

    private static String shortened(String text) {
        if (text.length() <= 2 * CONTEXT) return text;
        return text.substring(0, CONTEXT) + " … " + text.substring(text.length() - CONTEXT);
    }

    private void restore(Revision revision, VariantText before) {
        Variant variant = model.variantProperty().get();
        if (variant == null) return;
        model.restore(
                revision.id(),
                () -> {
                    refresh();
                    notices.tell(
                            messages.get("write.history.restored"),
                            messages.get("notice.undo"),
                            () -> model.put(variant, before));
                });
    }
}
