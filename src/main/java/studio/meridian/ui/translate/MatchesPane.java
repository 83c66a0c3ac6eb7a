package studio.meridian.ui.translate;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import studio.meridian.localization.memory.ExactMatch;
import studio.meridian.messages.Messages;
import studio.meridian.model.TranslationUnit.Field;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.translate.sentence.SentenceText;
import studio.meridian.ui.translate.sentence.UnitLook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was translated before for the same sentence; a click or its number takes it over. */
final class MatchesPane extends VBox {
    /** More have no key and would crowd the preview out. */
    private static final int MOST = 9;

    private final TranslateModel model;
    private final Messages messages;
    private final Words words;
    private final Runnable taken;
    private final Label title = new Label();

    /**
     * @param taken told when a match was taken over
     */
    MatchesPane(TranslateModel model, Runnable taken, Messages messages, Words words) {
        this.model = model;
        this.taken = taken;
        this.messages = messages;
        this.words = words;
        getStyleClass().add("matches");
        title.setText(messages.get("translate.matches"));
        title.getStyleClass().add("pane-title");
        model.matches().addListener((javafx.beans.InvalidationListener) _ -> show());
        show();
    }

    private void show() {
        List<Node> all = new ArrayList<>(List.of(title));
        List<ExactMatch> matches = model.matches();
        for (int i = 0; i < Math.min(MOST, matches.size()); i++) {
            all.add(match(i + 1, matches.get(i)));
        }
        if (matches.isEmpty()) all.add(label(messages.get("translate.no-matches"), "quiet"));
        getChildren().setAll(all);
    }

    private Button match(int number, ExactMatch match) {
        SentenceText target = new SentenceText("match-target");
        Work work = model.workProperty().get();
        if (work != null && work.variant() != null) {
            target.show(match.target(), Field.TITLE, work.variant().locale());
        }
        String about = about(number, match);
        Button button = new MatchButton(new VBox(target, label(about, "small")));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setId("match-" + number);
        button.getStyleClass().add("match");
        button.setAccessibleText(match.target() + ", " + about);
        button.setOnAction(_ -> {
            model.insert(match);
            taken.run();
        });
        return button;
    }

    private String about(int number, ExactMatch match) {
        String origin = UnitLook.origin(match.origin(), messages);
        String who = match.by().isEmpty() ? origin : match.by();
        return messages.get(
                "translate.match",
                Map.of("number", number, "who", who, "when", words.since(match.at())));
    }

    private static Label label(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** As high as its words need at its width. */
    private static final class MatchButton extends Button {
        private final VBox box;

        MatchButton(VBox box) {
            this.box = box;
            setGraphic(box);
            setMinHeight(USE_PREF_SIZE);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        private double inner(double width) {
            return width - snappedLeftInset() - snappedRightInset();
        }

        @Override
        protected double computePrefHeight(double width) {
            double wide = width < 0 ? -1 : inner(width);
            return snappedTopInset() + box.prefHeight(wide) + snappedBottomInset();
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            box.resizeRelocate(
                    snappedLeftInset(),
                    snappedTopInset(),
                    inner(getWidth()),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }
}
