package studio.meridian.ui.translate;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Id;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.TranslationUnit.Field;
import studio.meridian.ui.common.Composing;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.translate.sentence.GrowingField;
import studio.meridian.ui.translate.sentence.PairPane;
import studio.meridian.ui.translate.sentence.SentenceText;
import studio.meridian.ui.translate.sentence.UnitLook;

import java.util.Locale;
import java.util.Map;

/** The sentence in work: its source with what changed in it, the field, and what can be done. */
final class SegmentCard extends VBox {
    private final TranslateModel model;
    private final Messages messages;
    private final Label kind = new Label();
    private final Label changed = new Label();
    private final SentenceText source = new SentenceText("sentence-source");
    private final GrowingField field = new GrowingField();
    private final Composing composing;
    private final Label state = new Label();
    private final Label origin = new Label();
    private final Button stillRight;
    private final Button review;
    private @Nullable Id<TranslationUnit> shown;

    SegmentCard(TranslateModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("segment-card");
        stillRight = button("still-right", Feather.THUMBS_UP, model::stillRight);
        review = button("review", Feather.CHECK_CIRCLE, model::review);
        kind.getStyleClass().add("segment-kind");
        changed.setText(messages.get("translate.changed"));
        changed.getStyleClass().addAll("segment-kind", "meaning-waiting");
        origin.getStyleClass().addAll("small", "quiet", "may-clip");
        origin.setMinWidth(0);
        VBox before = new VBox(kind, changed, source);
        before.getStyleClass().add("segment-side");
        PairPane pair = new PairPane(before, field, state);
        getChildren().addAll(pair, foot());
        composing = new Composing(field.area(), field, () -> model.type(composing().written()));
        listen();
    }

    private Composing composing() {
        return composing;
    }

    private FlowPane foot() {
        Button confirm = button("confirm", Feather.CHECK, model::confirm);
        confirm.getStyleClass().remove("quiet-button");
        confirm.getStyleClass().add("accent");
        Button copy =
                Icons.button(
                        Feather.COPY, messages.get("translate.copy-source"), model::copySource);
        copy.setId("copy-source");
        Button again =
                Icons.button(
                        Feather.CORNER_UP_LEFT,
                        messages.get("translate.needs-work"),
                        model::needsWork);
        again.setId("needs-work");
        HBox little = new HBox(copy, again, origin);
        little.getStyleClass().add("segment-little");
        HBox.setHgrow(origin, Priority.ALWAYS);
        FlowPane foot = new FlowPane(little, stillRight, review, confirm);
        foot.getStyleClass().add("segment-foot");
        return foot;
    }

    private Button button(String id, Feather icon, Runnable action) {
        Button button = new Button(messages.get("translate." + id), Icons.of(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("quiet-button");
        button.setTooltip(new Tooltip(messages.get("translate." + id)));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void listen() {
        TextArea area = field.area();
        area.setId("target");
        area.textProperty().addListener(_ -> model.type(composing.written()));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::lineFeed);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::noUndoBehind);
        model.textProperty().addListener((_, _, words) -> put(words));
    }

    private void noUndoBehind(KeyEvent event) {
        boolean undo = event.getCode() == KeyCode.Z && event.isShortcutDown();
        if (undo && !event.isShiftDown() && !canUndoTyping()) event.consume();
    }

    /** A title is one line. */
    private void lineFeed(KeyEvent event) {
        TranslationUnit unit = model.activeProperty().get();
        boolean title = unit != null && unit.field() == Field.TITLE;
        if (title && event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) event.consume();
    }

    /** Words from elsewhere, such as a match, come in as if they were typed: they can be undone. */
    private void put(String words) {
        TextArea area = field.area();
        TranslationUnit unit = model.activeProperty().get();
        if (words.equals(composing.written()) || unit == null || !unit.id().equals(shown)) return;
        area.replaceText(0, area.getLength(), words);
    }

    /** Shows a sentence as it stands now. */
    void show(@Nullable TranslationUnit unit) {
        Work work = model.workProperty().get();
        setVisible(unit != null);
        if (unit == null || work == null || work.variant() == null) {
            shown = null;
            return;
        }
        field.dress(work.variant().locale());
        if (!unit.id().equals(shown)) begin(unit, work.variant().locale().nameIn(language()));
        showSource(unit, work);
        UnitLook.of(unit).show(state, messages);
        origin.setText(UnitLook.origin(unit.origin(), messages));
        stillRight.setVisible(unit.isStale());
        stillRight.setManaged(unit.isStale());
        requestLayout();
    }

    private Locale language() {
        return messages.locale();
    }

    private void begin(TranslationUnit unit, String language) {
        shown = unit.id();
        TextArea area = field.area();
        composing.forget();
        // Its undo must not reach behind this, into another sentence: a text that is set has none.
        area.setText(model.textProperty().get());
        area.positionCaret(area.getLength());
        area.setPromptText(messages.get("translate.prompt", "language", language));
        area.setAccessibleText(
                messages.get(
                        "translate.target", Map.of("language", language, "source", unit.source())));
    }

    private void showSource(TranslationUnit unit, Work work) {
        boolean body = unit.field() == Field.BODY;
        kind.setVisible(!body);
        kind.setManaged(!body);
        if (!body) {
            kind.setText(
                    messages.get(
                            "translate.field." + unit.field().name().toLowerCase(Locale.ROOT)));
        }
        changed.setVisible(unit.isStale());
        changed.setManaged(unit.isStale());
        if (unit.isStale()) source.showChange(unit, work.source());
        else source.show(unit.source(), unit.field(), work.source());
    }

    /** Puts the keyboard into the field. */
    void takeKeyboard() {
        field.area().requestFocus();
    }

    /** Whether the field itself has a step to take back. */
    boolean canUndoTyping() {
        return field.area().isFocused() && field.area().isUndoable();
    }

    /** Says who is told when the card may need another height. */
    void heightNeeds(Runnable changedHeight) {
        field.area().textProperty().addListener(_ -> changedHeight.run());
        needsLayoutProperty()
                .addListener((_, _, needs) -> {
                    if (needs) changedHeight.run();
                });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
