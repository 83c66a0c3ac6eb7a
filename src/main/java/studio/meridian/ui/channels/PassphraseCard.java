package studio.meridian.ui.channels;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.safe.Secret;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.overlay.CardScroll;
import studio.meridian.ui.overlay.Layers;

import java.util.function.Consumer;

/** The card on which the passphrase of the workspace is given, or chosen. */
final class PassphraseCard extends VBox {
    private final Messages messages;
    private final boolean fresh;
    private final SecretField first;
    private final SecretField second;
    private final Label strength = new Label();
    private final Label problem = new Label();
    private final HBox progress = new HBox();
    private final HBox buttons = new HBox();
    private final VBox fields = new VBox();
    private final Button main = new Button();

    /**
     * @param fresh whether a new one is chosen
     */
    PassphraseCard(boolean fresh, Messages messages) {
        this.messages = messages;
        this.fresh = fresh;
        getStyleClass().addAll("dialog", "passphrase-card");
        setAccessibleRole(AccessibleRole.DIALOG);
        String title = messages.get(fresh ? "passphrase.choose" : "passphrase.unlock-title");
        setAccessibleText(title);
        first = field("passphrase", "passphrase.field");
        second = field("passphrase-again", "passphrase.again");
        problem.setId("passphrase-problem");
        problem.setWrapText(true);
        problem.setGraphic(Icons.of(Feather.ALERT_CIRCLE));
        problem.getStyleClass().addAll("meaning-problem", "channel-problem");
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("channel-turning");
        progress.getChildren().addAll(turning, new Label(messages.get("passphrase.working")));
        progress.getStyleClass().add("channel-progress");
        buttons.getStyleClass().add("dialog-buttons");
        Label heading = line(title, "dialog-title");
        Label why =
                line(
                        messages.get(fresh ? "passphrase.why-new" : "passphrase.why"),
                        "dialog-message");
        fill();
        getChildren().addAll(heading, why, new CardScroll(fields), problem, progress, buttons);
        busy(false);
        tell("");
    }

    private SecretField field(String id, String key) {
        SecretField field = new SecretField(id, messages.get(key), messages);
        field.setNodeOrientation(javafx.geometry.NodeOrientation.INHERIT);
        return field;
    }

    private void fill() {
        fields.getStyleClass().add("channel-fields");
        fields.getChildren().add(row("passphrase.field", first));
        if (!fresh) return;
        strength.setId("passphrase-strength");
        strength.setWrapText(true);
        first.field().textProperty().addListener((_, _, words) -> rate(words));
        rate("");
        fields.getChildren().addAll(strength, row("passphrase.again", second));
        Label warning = line(messages.get("passphrase.warning"), "channel-held");
        warning.setId("passphrase-warning");
        fields.getChildren().add(warning);
    }

    private VBox row(String key, SecretField field) {
        Label label = new Label(messages.get(key));
        label.setLabelFor(field.field());
        label.getStyleClass().add("field-name");
        VBox row = new VBox(label, field);
        row.getStyleClass().add("field");
        return row;
    }

    private void rate(String words) {
        strength.getStyleClass().setAll("label", "small");
        if (words.isEmpty()) {
            strength.setText(messages.get("passphrase.strength.none"));
            strength.setGraphic(Icons.of(Feather.INFO));
            strength.getStyleClass().add("meaning-quiet");
            return;
        }
        Strength rated = Strength.of(words);
        boolean good = rated == Strength.GOOD;
        strength.setText(messages.get("passphrase.strength." + rated.key()));
        strength.setGraphic(Icons.of(good ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE));
        strength.getStyleClass()
                .add(
                        switch (rated) {
                            case GOOD -> "meaning-ready";
                            case FAIR -> "meaning-waiting";
                            case WEAK -> "meaning-problem";
                        });
    }

    /**
     * Opens it.
     *
     * @param given hears the passphrase
     * @param lost what the person says who has it no more
     * @param left what Escape does
     */
    void open(Layers layers, Consumer<Secret> given, Runnable lost, Runnable left) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        if (!fresh) {
            Button gone = new Button(messages.get("passphrase.lost"));
            gone.setId("passphrase-lost");
            gone.setOnAction(_ -> lost.run());
            buttons.getChildren().addAll(gone, gap);
        }
        Button leave = new Button(messages.get("passphrase.later"));
        leave.setOnAction(_ -> left.run());
        main.setId("passphrase-main");
        main.getStyleClass().add("accent");
        main.setText(messages.get(fresh ? "passphrase.set" : "passphrase.unlock"));
        main.setOnAction(_ -> give(given));
        buttons.getChildren().addAll(leave, main);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() != KeyCode.ENTER || event.getTarget() instanceof Button)
                        return;
                    event.consume();
                    main.fire();
                });
        layers.open(this, Pos.CENTER, first.field(), left);
    }

    private void give(Consumer<Secret> given) {
        Secret words = first.secret();
        if (words.isEmpty()) {
            refuse("passphrase.empty", first);
        } else if (fresh && !words.equals(second.secret())) {
            refuse("passphrase.differ", second);
        } else {
            tell("");
            given.accept(words);
        }
    }

    private void refuse(String key, SecretField where) {
        tell(messages.get(key));
        where.field().setAccessibleHelp(problem.getText());
        where.field().requestFocus();
    }

    /** It was not the right one; the person tries again. */
    void wrong(String words) {
        tell(words);
        first.field().setAccessibleHelp(words);
        first.field().requestFocus();
        first.field().selectAll();
    }

    private void tell(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
        problem.setManaged(!words.isEmpty());
    }

    /** Shows that it works, which takes a second. */
    void busy(boolean busy) {
        progress.setVisible(busy);
        progress.setManaged(busy);
        fields.setDisable(busy);
        buttons.setDisable(busy);
    }

    /** Forgets what was typed. */
    void forget() {
        first.forget();
        second.forget();
    }

    private static Label line(String words, String styleClass) {
        Label line = new Label(words);
        line.setWrapText(true);
        line.getStyleClass().add(styleClass);
        return line;
    }
}
